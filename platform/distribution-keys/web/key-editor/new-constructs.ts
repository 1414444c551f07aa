import type { Charge, Reading, ShareRule } from "@omforent/fairness";
import { fraction, fractions, kroner } from "@omforent/kernel";
import { missingWeight } from "../../domain/index.ts";
import type { Workshop } from "../workshop.ts";

/** What a construct is when a person adds it: small, valid, and easy to change. No figure here is anybody's. */
export const equalRule: ShareRule = { kind: "equal" };
export const newReading = (measure = "population"): Reading => ({
  measure,
  at: { kind: "unstated" },
  unpublished: "wait",
});
export const byMeasure = (measure?: string): ShareRule => ({ kind: "measure", figure: newReading(measure) });

export type RuleKind = ShareRule["kind"];

/** The same participants and, where it can be kept, the same inner rule under another construct. */
export function newRule(kind: RuleKind, inner: ShareRule, { state }: Workshop): ShareRule {
  const ids = state.participants.map(({ id }) => id);
  switch (kind) {
    case "equal":
      return equalRule;
    case "measure":
      return byMeasure();
    case "weighted":
      return {
        kind: "weighted",
        parts: [
          { weight: fraction(1n, 2n), rule: equalRule },
          { weight: fraction(1n, 2n), rule: byMeasure() },
        ],
      };
    case "table":
      return { kind: "table", shares: evenShares(ids) };
    case "adjusted":
      return { kind: "adjusted", rule: inner, who: hostOrFirst(state), factor: fraction(11n, 10n) };
    case "limited-shares":
      return { kind: "limited-shares", rule: inner, minimum: fraction(1n, 20n), maximum: null };
    case "phase-in":
      return { kind: "phase-in", from: equalRule, to: inner, firstYear: state.year, years: 3 };
    case "pro-rata":
      return { kind: "pro-rata", by: "days", rule: inner };
  }
}

/** Whole per cents for all but the last, who takes the rest, so that a table begins at 100 %. */
function evenShares(ids: readonly string[]) {
  const each = fraction(BigInt(Math.max(1, Math.floor(100 / Math.max(1, ids.length)))), 100n);
  const shares = ids.map((participant) => ({ participant, share: each }));
  const missing = missingWeight(shares.map(({ share }) => ({ weight: share, rule: equalRule })));
  return shares.map((one, index) =>
    index === shares.length - 1 ? { ...one, share: fractions.add(one.share, missing) } : one,
  );
}

export function newCharge(kind: Charge["kind"], { state }: Workshop): Charge {
  switch (kind) {
    case "fixed-each":
      return { kind, amount: kroner(10_000n) };
    case "fixed-one":
      return { kind, amount: kroner(10_000n), who: hostOrFirst(state) };
    case "unit-price":
      return { kind, price: kroner(10n), quantity: newReading(), free: fractions.zero, exceptions: [] };
    case "own-cost":
      return { kind, rate: fractions.one, cost: newReading(state.measures[0]?.id ?? "population"), upTo: null };
  }
}

const hostOrFirst = (state: Workshop["state"]) =>
  state.participants.some(({ host }) => host)
    ? ({ kind: "host" } as const)
    : ({ kind: "participant", id: state.participants[0]?.id ?? "" } as const);
