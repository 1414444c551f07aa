import { type Evaluation, type ExactShares, type Key, readingsIn } from "@omforent/fairness";
import { fraction, type Ore, ok, oreToWire, type Result, refuse } from "@omforent/kernel";
import type { ParticipantId } from "../../../cooperations/domain/index.ts";
import { type Basis, type BasisFacts, splitIn } from "./basis.ts";
import type { PhaseIn } from "./phase-in.ts";

/** Null: not known. */
export type FigureRow = {
  readonly participant: ParticipantId;
  readonly before: Ore | null;
  readonly after: Ore | null;
};
/** `phase`: the k-th year of the phase-in, by the newest figures that there are; null: that year's own figures, wholly by the new key. */
export type FigureYear = { readonly year: number; readonly phase: number | null; readonly rows: readonly FigureRow[] };

export type ProposedFigures = {
  readonly years: readonly FigureYear[];
  /** The basis year: what stands in the sentences, and what answers are held against. */
  readonly before: Evaluation | null;
  readonly after: Evaluation;
  readonly shares: ExactShares;
};

export type ProposedKeys = {
  readonly next: Key;
  /** The same with its phase-in; `next` itself where there is none. */
  readonly phased: Key;
  readonly phaseIn: PhaseIn | null;
  /** Null: today's key is not known. */
  readonly today: Key | null;
};

/** So many years up to the basis year are shown, as far as there are figures. */
export const yearsShown = 10;

/**
 * What each would pay by the new key and by today's: in the basis year, in the years before with their own figures, and while it is phased in.
 * Refusals: those of dividing in the basis year (`key/missing-facts`, …), `negotiation/amount-differs`.
 */
export function proposedFigures(keys: ProposedKeys, basis: Basis, facts: BasisFacts): Result<ProposedFigures> {
  const after = splitIn(basis.year, keys.next, basis, facts);
  if (!after.ok) return after;
  if (after.value.total !== basis.amount)
    return refuse(
      "negotiation/amount-differs",
      { amount: oreToWire(basis.amount), total: oreToWire(after.value.total) },
      { path: "key" },
    );
  const before = keys.today && splitIn(basis.year, keys.today, basis, facts);
  return ok({
    years: [...pastYears(keys, basis, facts), ...phaseYears(keys, basis, facts)],
    before: before?.ok ? before.value : null,
    after: after.value,
    shares: [after.value.shares.map(({ amount }) => fraction(amount, basis.amount))],
  });
}

function pastYears({ next, today }: ProposedKeys, basis: Basis, facts: BasisFacts): readonly FigureYear[] {
  const years = Array.from({ length: yearsShown }, (_, at) => basis.year - yearsShown + 1 + at);
  return years.flatMap((year) => {
    const after = splitIn(year, next, basis, facts);
    if (!after.ok) return [];
    const before = today && splitIn(year, today, basis, facts);
    return [{ year, phase: null, rows: rowsOf(basis, before?.ok ? before.value : null, after.value) }];
  });
}

function phaseYears({ phased, phaseIn, today }: ProposedKeys, basis: Basis, facts: BasisFacts): readonly FigureYear[] {
  if (phaseIn === null) return [];
  return Array.from({ length: phaseIn.years }, (_, at) => {
    const year = phaseIn.firstYear + at;
    const [after, before] = [splitIn(year, phased, basis, facts), today && splitIn(year, today, basis, facts)];
    return {
      year,
      phase: at + 1,
      rows: rowsOf(basis, before?.ok ? before.value : null, after.ok ? after.value : null),
    };
  });
}

const rowsOf = ({ participants }: Basis, before: Evaluation | null, after: Evaluation | null): readonly FigureRow[] =>
  participants.map(({ id }, at) => ({
    participant: id,
    before: before?.shares[at]?.amount ?? null,
    after: after?.shares[at]?.amount ?? null,
  }));

/** The measures that must be read to reckon a proposal; population always, since amounts are shown per inhabitant. */
export const measuresFor = (keys: readonly (Key | null)[]): readonly string[] => [
  ...new Set([
    "population",
    ...keys.flatMap((key) => (key ? [...readingsIn(key.cost)].map((one) => one.measure) : [])),
  ]),
];
