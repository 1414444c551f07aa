import {
  dayOf,
  type Fraction,
  fraction,
  fractions,
  monthOf,
  type PlainDate,
  plainDate,
  type Refusal,
  refuse,
  yearOf,
} from "@omforent/kernel";
import type { Charge, CostGroups, CostRule, OutsideTheSplit, ParticipantId, Reading } from "./key.ts";
import type { Figure, Participant, Scenario } from "./scenario.ts";

/** A figure as the key reads it: the value, and what it was made of (several dates when it is an average). */
export type ReadFigure = {
  readonly value: Fraction;
  readonly basis: readonly Figure[];
  /** True when the figure of the stated date is not published and an older one stands in for it. */
  readonly provisional: boolean;
};

/** All readings that a key makes, resolved for every participant before anything is computed. */
export type Figures = { read(reading: Reading, participant: ParticipantId): ReadFigure };

/**
 * Resolves every reading of the key for every participant. What is missing is named one by one (participant, measure,
 * date) in the returned refusals; a missing figure is never zero.
 */
export function resolveFigures(
  scenario: Scenario,
  participants: readonly Participant[],
): { figures: Figures; missing: readonly Refusal[] } {
  const known = indexFigures(scenario);
  const missing = new Map<string, Refusal>();
  const resolved = new Map<string, ReadFigure>();
  for (const reading of readingsIn(scenario.key.cost)) {
    const wanted = datesWanted(reading, scenario, participants, known);
    for (const { id } of participants) {
      const figure = readOne(reading, id, wanted, known);
      if ("value" in figure) resolved.set(nameOf(reading, id), figure);
      else missing.set(JSON.stringify([figure.code, figure.params]), figure);
      if ("value" in figure && figure.value.n < 0n) {
        const refusal = refuse("key/negative-figure", {
          participant: id,
          measure: reading.measure,
          value: fractions.toWire(figure.value),
        }).refusal;
        missing.set(JSON.stringify(refusal), refusal);
      }
    }
  }
  return { figures: { read: (reading, id) => resolved.get(nameOf(reading, id))! }, missing: [...missing.values()] };
}

type Known = {
  /** Figures that exist on the day of knowing, newest first, by participant and measure; undated ones apart. */
  readonly dated: ReadonlyMap<string, readonly Figure[]>;
  readonly undated: ReadonlyMap<string, Figure>;
  readonly unpublished: ReadonlyMap<string, readonly Figure[]>;
};

function indexFigures({ figures, knownOn }: Scenario): Known {
  const [dated, unpublished] = [new Map<string, Figure[]>(), new Map<string, Figure[]>()];
  const undated = new Map<string, Figure>();
  for (const figure of figures) {
    const place = JSON.stringify([figure.participant, figure.measure]);
    const isLater = knownOn && figure.publishedOn && figure.publishedOn > knownOn;
    if (figure.date === null) undated.set(place, figure);
    else {
      const list = (isLater ? unpublished : dated).get(place);
      if (list) list.push(figure);
      else (isLater ? unpublished : dated).set(place, [figure]);
    }
  }
  for (const list of dated.values()) list.sort((a, b) => (a.date! < b.date! ? 1 : -1));
  return { dated, undated, unpublished };
}

/** The dates to read, the same for all: a key compares like with like. `null` when no date can be found. */
type Wanted = {
  readonly dates: readonly PlainDate[] | null;
  readonly provisional: boolean;
  readonly newestOf: PlainDate | null;
};

function datesWanted(reading: Reading, scenario: Scenario, participants: readonly Participant[], known: Known): Wanted {
  const { at } = reading;
  const newest = (before: PlainDate | null, isWanted: (date: PlainDate) => boolean = () => true) =>
    newestCommon(reading, participants, known, before, isWanted);
  if (at.kind === "unstated") {
    const date = newest(scenario.date);
    return { dates: date ? [date] : null, provisional: false, newestOf: scenario.date };
  }
  const stated = at.kind === "date" ? [at.date] : datesOf(at, budgetYear(scenario, newest, at));
  if (!stated) return { dates: null, provisional: false, newestOf: null };
  if (reading.unpublished === "wait" || stated.every((date) => hasAll(reading, participants, known, date)))
    return { dates: stated, provisional: false, newestOf: null };
  if (at.kind === "average") {
    // The average moves back as a whole until its last year is known.
    for (let back = 1; back <= 5; back += 1) {
      const earlier = stated.map((date) => plainDate(yearOf(date) - back, monthOf(date), dayOf(date)));
      if (earlier.every((date) => hasAll(reading, participants, known, date)))
        return { dates: earlier, provisional: true, newestOf: null };
    }
    return { dates: stated, provisional: false, newestOf: null };
  }
  const standIn = newest(stated[0]!);
  return standIn
    ? { dates: [standIn], provisional: true, newestOf: null }
    : { dates: stated, provisional: false, newestOf: null };
}

type Yearly = Extract<Reading["at"], { kind: "day" | "average" }>;

function datesOf(at: Yearly, year: number | null): PlainDate[] | null {
  if (year === null) return null;
  const last = year - at.yearsBefore;
  const count = at.kind === "average" ? at.years : 1;
  return Array.from({ length: count }, (_, back) => plainDate(last - count + 1 + back, at.month, at.day));
}

/** The scenario's year; without a date, the year whose figure is the newest that all have. */
function budgetYear(
  scenario: Scenario,
  newest: (before: PlainDate | null, isWanted: (date: PlainDate) => boolean) => PlainDate | null,
  at: Yearly,
): number | null {
  if (scenario.date) return yearOf(scenario.date);
  const found = newest(null, (date) => monthOf(date) === at.month && dayOf(date) === at.day);
  return found ? yearOf(found) + at.yearsBefore : null;
}

function newestCommon(
  { measure }: Reading,
  participants: readonly Participant[],
  known: Known,
  before: PlainDate | null,
  isWanted: (date: PlainDate) => boolean,
): PlainDate | null {
  const lists = participants
    .filter(({ id }) => !known.undated.has(JSON.stringify([id, measure])))
    .map(({ id }) => known.dated.get(JSON.stringify([id, measure])) ?? []);
  const [first, ...others] = lists;
  if (!first) return null;
  const sets = others.map((list) => new Set(list.map(({ date }) => date)));
  const found = first.find(
    ({ date }) => (before === null || date! <= before) && isWanted(date!) && sets.every((dates) => dates.has(date)),
  );
  return found?.date ?? null;
}

const hasAll = ({ measure }: Reading, participants: readonly Participant[], known: Known, date: PlainDate) =>
  participants.every(({ id }) => {
    const place = JSON.stringify([id, measure]);
    return known.undated.has(place) || known.dated.get(place)?.some((figure) => figure.date === date);
  });

function readOne({ measure }: Reading, participant: ParticipantId, wanted: Wanted, known: Known): ReadFigure | Refusal {
  const place = JSON.stringify([participant, measure]);
  const stated = known.undated.get(place);
  if (stated) return { value: stated.value, basis: [stated], provisional: false };
  if (!wanted.dates) return refuse("key/figure-missing", { participant, measure, date: wanted.newestOf }).refusal;
  const basis: Figure[] = [];
  for (const date of wanted.dates) {
    const figure = known.dated.get(place)?.find((one) => one.date === date);
    if (figure) basis.push(figure);
    else {
      const later = known.unpublished.get(place)?.find((one) => one.date === date);
      return later
        ? refuse("key/figure-not-published", { participant, measure, date, publishedOn: later.publishedOn }).refusal
        : refuse("key/figure-missing", { participant, measure, date }).refusal;
    }
  }
  const total = fractions.sum(basis.map(({ value }) => value));
  return { value: fractions.divide(total, fraction(BigInt(basis.length))), basis, provisional: wanted.provisional };
}

/** Every reading in the key, once. */
export function* readingsIn(node: CostRule | CostGroups | OutsideTheSplit): Generator<Reading> {
  switch (node.kind) {
    case "equal":
    case "table":
    case "outside":
      return;
    case "measure":
      yield node.figure;
      return;
    case "weighted":
      for (const { rule } of node.parts) yield* readingsIn(rule);
      return;
    case "phase-in":
      yield* readingsIn(node.from);
      yield* readingsIn(node.to);
      return;
    case "adjusted":
    case "limited-shares":
    case "pro-rata":
    case "limited-amounts":
      yield* readingsIn(node.rule);
      return;
    case "charged-first":
      for (const charge of node.charges) yield* readingsOfCharge(charge);
      if (node.rest) yield* readingsIn(node.rest);
      return;
    case "groups":
      for (const group of node.groups) yield* readingsIn(group.cost);
  }
}

function* readingsOfCharge(charge: Charge): Generator<Reading> {
  if (charge.kind === "unit-price") yield charge.quantity;
  if (charge.kind === "own-cost") yield charge.cost;
}

const nameOf = (reading: Reading, participant: ParticipantId) =>
  JSON.stringify([participant, reading.measure, reading.at, reading.unpublished]);
