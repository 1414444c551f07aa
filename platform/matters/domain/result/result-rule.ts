import type { Fact, Result } from "@omforent/kernel";
import { ok, refuse } from "@omforent/kernel";
import type { BodyId, Clause } from "../../../bodies/domain/index.ts";

/** A part of the whole that must be reached: more than 1/2, or at least 2/3. */
export type Quota = { readonly n: bigint; readonly d: bigint; readonly reach: "more-than" | "at-least" };

/**
 * Of what the quota is a part: of all who decide (so silence and not voting work as a no), of those present, or of the votes cast (present
 * but not voting is then left out).
 */
export type MeasuredAgainst = "all" | "present" | "cast";

/** What it takes. A majority of weights names the place in `bodies` where the weights are recorded. */
export type ResultRule =
  | { readonly kind: "unanimity" }
  | { readonly kind: "majority-of-heads"; readonly quota: Quota; readonly measuredAgainst: MeasuredAgainst }
  | {
      readonly kind: "majority-of-weights";
      readonly weightsIn: string;
      readonly quota: Quota;
      readonly measuredAgainst: MeasuredAgainst;
    }
  | { readonly kind: "several"; readonly rules: readonly ResultRule[] }
  | { readonly kind: "body-decides"; readonly body: BodyId };

/**
 * What silence means when the last day has passed. Open: the matter waits, and what comes late counts and is marked. Lapses: what has not
 * been adopted by then has lapsed. Settled by those who answered: the silent are left out where the rule measures against votes.
 */
export type Closing = "stays-open" | "lapses" | "settled-by-those-who-answered";

/** The rule of a matter with the clause that it rests on; null: nobody has said. */
export type MatterRule = { readonly rule: ResultRule; readonly closing: Closing; readonly clause: Clause | null };

export const moreThanHalf: Quota = { n: 1n, d: 2n, reach: "more-than" };
export const atLeastTwoThirds: Quota = { n: 2n, d: 3n, reach: "at-least" };

const deepest = 3;

/**
 * Refusals: `matter/quota-impossible`, `matter/rule-empty`, `matter/rule-too-deep`, `matter/two-named-bodies`. A quota below a half would let
 * yes and no both win.
 */
export function checkRule(rule: ResultRule): Result<ResultRule> {
  const parts = checkParts(rule, 0);
  if (!parts.ok) return parts;
  return new Set(namedBodies(rule)).size > 1 ? refuse("matter/two-named-bodies", {}, { path: "rule" }) : parts;
}

function checkParts(rule: ResultRule, depth: number): Result<ResultRule> {
  if (depth > deepest) return refuse("matter/rule-too-deep", { most: deepest }, { path: "rule" });
  switch (rule.kind) {
    case "unanimity":
    case "body-decides":
      return ok(rule);
    case "majority-of-heads":
    case "majority-of-weights":
      return isPossible(rule.quota)
        ? ok(rule)
        : refuse("matter/quota-impossible", inWords(rule.quota), { path: "rule/quota" });
    case "several": {
      if (rule.rules.length === 0) return refuse("matter/rule-empty", {}, { path: "rule" });
      for (const part of rule.rules) {
        const checked = checkParts(part, depth + 1);
        if (!checked.ok) return checked;
      }
      return ok(rule);
    }
  }
}

/** More than a half up to all of it: "more than the whole" can never be reached. */
const isPossible = ({ n, d, reach }: Quota): boolean =>
  d > 0n && (reach === "more-than" ? 2n * n >= d && n < d : 2n * n > d && n <= d);

const inWords = ({ n, d, reach }: Quota): { readonly [name: string]: Fact } => ({ n: `${n}`, d: `${d}`, reach });

export type SingleRule = Exclude<ResultRule, { kind: "several" }>;

/** The single rules of a rule, each once, in the order written. */
export const singleRules = (rule: ResultRule): readonly SingleRule[] =>
  rule.kind === "several" ? rule.rules.flatMap(singleRules) : [rule];

/** The body that decides alone after hearing the others; null where the participants decide together. */
export const namedBody = (rule: ResultRule): BodyId | null => namedBodies(rule)[0] ?? null;

const namedBodies = (rule: ResultRule): readonly BodyId[] =>
  singleRules(rule).flatMap((single) => (single.kind === "body-decides" ? [single.body] : []));
