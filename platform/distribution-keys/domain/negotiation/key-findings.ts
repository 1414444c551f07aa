import type { Evaluation } from "@omforent/fairness";
import { type Fraction, fraction, fractions, type Ore, ore, oreToWire } from "@omforent/kernel";
import type { ParticipantId } from "../../../cooperations/domain/index.ts";
import { type AloneCost, aloneCostsOf } from "../alone/alone-cost.ts";
import { standings } from "../alone/standing.ts";
import { movedAmount } from "../moved-amount.ts";
import { yardsticks } from "../yardsticks.ts";
import { type Basis, type BasisFacts, splitIn } from "./basis.ts";
import type { ProposedFigures } from "./proposed-figures.ts";

/** What can be said about the fairness of a key, in facts. Money is kroner as text; who is meant is told by id. */
export type KeyFinding =
  | { readonly code: "todays-key-unknown" }
  | { readonly code: "nothing-moves" }
  | {
      readonly code: "moves";
      readonly amount: string;
      readonly more: readonly ParticipantId[];
      readonly less: readonly ParticipantId[];
    }
  | {
      readonly code: "largest-increase";
      readonly participant: ParticipantId;
      readonly amount: string;
      readonly percent: string;
    }
  | {
      readonly code: "per-inhabitant" | "per-inhabitant-today";
      readonly most: ParticipantId;
      readonly mostPays: string;
      readonly least: ParticipantId;
      readonly leastPays: string;
    }
  | {
      readonly code: "above-both-yardsticks" | "below-both-yardsticks";
      readonly participants: readonly ParticipantId[];
    }
  | { readonly code: "between-yardsticks" }
  | { readonly code: "costs-alone-unknown" }
  | { readonly code: "all-gain" }
  | { readonly code: "gains-by-leaving" | "cannot-tell-alone"; readonly participants: readonly ParticipantId[] }
  | {
      readonly code: "least-steady";
      readonly participant: ParticipantId;
      readonly from: string;
      readonly to: string;
      readonly years: number;
    };

/** The findings about a proposal in its basis year, the same for the same facts. `alone`: what each would pay alone, where somebody has said. */
export function keyFindings(
  { before, after, years }: ProposedFigures,
  basis: Basis,
  facts: BasisFacts,
  alone: readonly AloneCost[],
): readonly KeyFinding[] {
  const populations = basis.participants.map(({ id }) => populationIn(basis.year, id, facts));
  return [
    ...comparedWithToday(before, after),
    ...spread("per-inhabitant", after, populations),
    ...(before ? spread("per-inhabitant-today", before, populations) : []),
    ...besideYardsticks(after, basis, facts),
    ...besideAlone(after, basis, alone),
    ...steadiness(years, basis),
  ];
}

function comparedWithToday(before: Evaluation | null, after: Evaluation): readonly KeyFinding[] {
  if (before === null) return [{ code: "todays-key-unknown" }];
  const { amount, more, less } = movedAmount(before, after);
  if (amount === 0n) return [{ code: "nothing-moves" }];
  const changes = after.shares.map(({ id, amount: now }, at) => ({ id, was: before.shares[at]!.amount, now }));
  const [most] = changes.toSorted((a, b) => Number(b.now - b.was - (a.now - a.was)) || (a.id < b.id ? -1 : 1));
  const percent = most && most.was > 0n ? fraction(most.now - most.was, most.was) : null;
  return [
    { code: "moves", amount: oreToWire(amount), more, less },
    ...(most && percent
      ? ([
          {
            code: "largest-increase",
            participant: most.id,
            amount: oreToWire(ore(most.now - most.was)),
            percent: fractions.toWire(percent),
          },
        ] as const)
      : []),
  ];
}

function spread(
  code: "per-inhabitant" | "per-inhabitant-today",
  { shares }: Evaluation,
  populations: readonly (Fraction | null)[],
): readonly KeyFinding[] {
  const each = shares.flatMap(({ id, amount }, at) => {
    const people = populations[at];
    return people && !fractions.isZero(people) ? [{ id, pays: fractions.divide(fraction(amount), people) }] : [];
  });
  if (each.length < shares.length || each.length < 2) return [];
  const inOrder = each.toSorted((a, b) => fractions.compare(b.pays, a.pays) || (a.id < b.id ? -1 : 1));
  const [most, least] = [inOrder[0]!, inOrder.at(-1)!]; // two at least
  return [
    {
      code,
      most: most.id,
      mostPays: fractions.toWire(most.pays),
      least: least.id,
      leastPays: fractions.toWire(least.pays),
    },
  ];
}

function besideYardsticks(after: Evaluation, basis: Basis, facts: BasisFacts): readonly KeyFinding[] {
  const equal = splitIn(basis.year, yardsticks.equal, basis, facts);
  const people = splitIn(basis.year, yardsticks.population, basis, facts);
  if (!equal.ok || !people.ok) return [];
  const ends = after.shares.map(({ id, amount }, at) => {
    const both = [equal.value.shares[at]!.amount, people.value.shares[at]!.amount] as const;
    return {
      id,
      isAbove: both.every((one) => amount > one + krone),
      isBelow: both.every((one) => amount < one - krone),
    };
  });
  const ids = (of: typeof ends) => of.map(({ id }) => id);
  const [above, below] = [ids(ends.filter((one) => one.isAbove)), ids(ends.filter((one) => one.isBelow))];
  const found: KeyFinding[] = [];
  if (above.length > 0) found.push({ code: "above-both-yardsticks", participants: above });
  if (below.length > 0) found.push({ code: "below-both-yardsticks", participants: below });
  return found.length > 0 ? found : [{ code: "between-yardsticks" }];
}

/** Less than a krone is rounding. */
const krone = 100n;

function besideAlone(after: Evaluation, { participants }: Basis, alone: readonly AloneCost[]): readonly KeyFinding[] {
  if (alone.length === 0) return [{ code: "costs-alone-unknown" }];
  const all = standings(after.shares, aloneCostsOf(participants, alone));
  const by = (verdict: (typeof all)[number]["verdict"]) =>
    all.filter((one) => one.verdict === verdict).map(({ id }) => id);
  const [leaving, unsure] = [by("gains-by-leaving"), [...by("cannot-tell"), ...by("not-known")]];
  if (leaving.length + unsure.length === 0) return [{ code: "all-gain" }];
  return [
    ...(leaving.length > 0 ? [{ code: "gains-by-leaving" as const, participants: leaving }] : []),
    ...(unsure.length > 0 ? [{ code: "cannot-tell-alone" as const, participants: unsure }] : []),
  ];
}

/** Whose amount has moved most over the years with the same key and the same amount, as the figures changed. */
function steadiness(years: ProposedFigures["years"], { participants }: Basis): readonly KeyFinding[] {
  const past = years.filter(({ phase }) => phase === null);
  if (past.length < 2) return [];
  const swings = participants.flatMap(({ id }, at) => {
    const amounts = past.flatMap(({ rows }) => rows[at]?.after ?? []);
    const [from, to] = [amounts.reduce(lower), amounts.reduce(higher)];
    return [{ id, from, to, by: to - from }];
  });
  const [most] = swings.toSorted((a, b) => Number(b.by - a.by) || (a.id < b.id ? -1 : 1));
  if (!most || most.by <= krone) return [];
  return [
    {
      code: "least-steady",
      participant: most.id,
      from: oreToWire(most.from),
      to: oreToWire(most.to),
      years: past.length,
    },
  ];
}

const lower = (a: Ore, b: Ore): Ore => (b < a ? b : a);
const higher = (a: Ore, b: Ore): Ore => (b > a ? b : a);

const populationIn = (year: number, id: ParticipantId, { figures }: BasisFacts): Fraction | null =>
  figures.find(
    ({ participant, measure, date }) => participant === id && measure === "population" && date === `${year}-01-01`,
  )?.value ?? null;
