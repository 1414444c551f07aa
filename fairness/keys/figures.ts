import { type Fraction, fraction, fractions, type PlainDate, type Refusal, refuse } from "@omforent/kernel";
import { coarseSum } from "./coarse-sum.ts";
import type { ParticipantId, Reading } from "./key.ts";
import { type Known, type KnownSeries, knownFigures } from "./known-figures.ts";
import { budgetYearOf, datesWanted, type Wanted } from "./reading-dates.ts";
import { readingsIn } from "./readings.ts";
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
 * Resolves every reading that counts in the year, for every participant. What is missing is named one by one
 * (participant, measure, date) in the returned refusals; a missing figure is never zero.
 */
export function resolveFigures(
  scenario: Scenario,
  participants: readonly Participant[],
  year: number | null,
): { figures: Figures; missing: readonly Refusal[] } {
  const known = knownFigures(scenario);
  const readings = [...readingsIn(scenario.key.cost, year)];
  const calendar = { participants: participants.map(({ id }) => id), known, date: scenario.date };
  const budgetYear = budgetYearOf(readings, calendar);
  const missing = new Map<string, Refusal>();
  const resolved = new Map<string, ReadonlyMap<ParticipantId, ReadFigure>>();
  for (const reading of readings) {
    if (resolved.has(nameOf(reading))) continue;
    const wanted = datesWanted(reading, { ...calendar, budgetYear });
    const values = new Map<ParticipantId, ReadFigure>();
    for (const { id } of participants) {
      const place = { participant: id, measure: reading.measure };
      const figure = readOne(known.of(id, reading.measure), wanted, { place, asked: askedDate(reading, scenario) });
      if ("value" in figure) values.set(id, figure);
      else missing.set(JSON.stringify([figure.code, figure.params]), figure);
    }
    if (coarseSum([...values.values()].map(({ value }) => value)) === null) {
      const tooFine = refuse("key/figures-too-fine", { measure: reading.measure }).refusal;
      missing.set(JSON.stringify(tooFine), tooFine);
    }
    resolved.set(nameOf(reading), values);
  }
  return { figures: lookUp(resolved), missing: [...missing.values()] };
}

/** A key asks for the same reading many times: its name is made once. Missing ones have stopped the evaluation before. */
function lookUp(resolved: ReadonlyMap<string, ReadonlyMap<ParticipantId, ReadFigure>>): Figures {
  const ofReading = new Map<Reading, ReadonlyMap<ParticipantId, ReadFigure>>();
  return {
    read(reading, participant) {
      const values = ofReading.get(reading) ?? resolved.get(nameOf(reading))!;
      ofReading.set(reading, values);
      return values.get(participant)!;
    },
  };
}

type Place = { readonly participant: ParticipantId; readonly measure: string };
type Asked = { readonly place: Place; readonly asked: PlainDate | null };

function readOne(series: KnownSeries, wanted: Wanted, { place, asked }: Asked): ReadFigure | Refusal {
  if (series.undated) return averageOf([series.undated], place, false);
  if (!wanted.dates) return refuse("key/figure-missing", { ...place, date: asked }).refusal;
  const basis: Known[] = [];
  for (const date of wanted.dates) {
    const found = series.dated.get(date);
    if (!found) return missingOn(date, series, place);
    basis.push(found);
  }
  return averageOf(basis, place, wanted.provisional);
}

function missingOn(date: PlainDate, { awaited }: KnownSeries, place: Place): Refusal {
  const publishedOn = awaited.get(date);
  return publishedOn
    ? refuse("key/figure-not-published", { ...place, date, publishedOn }).refusal
    : refuse("key/figure-missing", { ...place, date }).refusal;
}

function averageOf(basis: readonly Known[], place: Place, provisional: boolean): ReadFigure | Refusal {
  const disputed = basis.find(({ isContradicted }) => isContradicted);
  if (disputed) return refuse("key/figure-contradicted", { ...place, date: disputed.figure.date }).refusal;
  const figures = basis.map(({ figure }) => figure);
  const total = fractions.sum(figures.map(({ value }) => value));
  const value = fractions.divide(total, fraction(BigInt(figures.length)));
  return fractions.isNegative(value)
    ? refuse("key/negative-figure", { ...place, value: fractions.toWire(value) }).refusal
    : { value, basis: figures, provisional };
}

const askedDate = ({ at }: Reading, { date }: Scenario): PlainDate | null => (at.kind === "unstated" ? date : null);

const nameOf = ({ measure, at, unpublished }: Reading) => JSON.stringify([measure, at, unpublished]);
