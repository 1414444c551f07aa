import { dayOf, monthOf, type PlainDate, plainDate, yearOf } from "@omforent/kernel";
import type { ParticipantId, Reading } from "./key.ts";
import type { KnownFigures, KnownSeries } from "./known-figures.ts";

/** The dates to read, the same for all: a key compares like with like. Null when no date can be found. */
export type Wanted = {
  readonly dates: readonly PlainDate[] | null;
  /** True when the figures of the stated dates are not there yet and older ones stand in. */
  readonly provisional: boolean;
};

export type Yearly = Extract<Reading["at"], { kind: "day" | "average" }>;
const isYearly = (at: Reading["at"]): at is Yearly => at.kind === "day" || at.kind === "average";

/** What the dates depend on: who takes part, what is known, and the date of the scenario. */
export type Calendar = {
  readonly participants: readonly ParticipantId[];
  readonly known: KnownFigures;
  readonly date: PlainDate | null;
  readonly budgetYear: number | null;
};

/**
 * The one budget year for all the readings of a key: the scenario's, else the latest year whose figures all of the
 * readings have, so that "in the budget year" and "the year before" are never the same date.
 */
export function budgetYearOf(readings: readonly Reading[], calendar: Omit<Calendar, "budgetYear">): number | null {
  if (calendar.date) return yearOf(calendar.date);
  const years = readings.flatMap(({ measure, at }) => {
    if (!isYearly(at)) return [];
    const isTheDay = (date: PlainDate) => monthOf(date) === at.month && dayOf(date) === at.day;
    const newest = newestCommon(seriesOfAll(measure, calendar), isTheDay);
    return newest ? [yearOf(newest) + at.yearsBefore] : [];
  });
  return years.length > 0 ? Math.min(...years) : null;
}

export function datesWanted(reading: Reading, calendar: Calendar): Wanted {
  const series = seriesOfAll(reading.measure, calendar);
  if (reading.at.kind === "unstated") return { dates: newestOf(series, calendar.date), provisional: false };
  const stated = statedDates(reading.at, calendar.budgetYear);
  const isSettled = stated === null || reading.unpublished === "wait" || haveAll(series, stated);
  const standIn = isSettled ? null : standInFor(stated, reading.at, series);
  return standIn ? { dates: standIn, provisional: true } : { dates: stated, provisional: false };
}

/** The newest date that all have; where there is none, the newest that anyone has, so that those who lack it are named. */
function newestOf(series: readonly KnownSeries[], limit: PlainDate | null): PlainDate[] | null {
  const isInTime = (date: PlainDate) => limit === null || date <= limit;
  const common = newestCommon(series, isInTime);
  if (common) return [common];
  const [newest] = series.flatMap(({ dates }) => dates.find(isInTime) ?? []).toSorted((a, b) => (a < b ? 1 : -1));
  return newest ? [newest] : null;
}

function statedDates(at: Exclude<Reading["at"], { kind: "unstated" }>, budgetYear: number | null): PlainDate[] | null {
  if (at.kind === "date") return [at.date];
  if (budgetYear === null) return null;
  const last = budgetYear - at.yearsBefore;
  const count = at.kind === "average" ? at.years : 1;
  return Array.from({ length: count }, (_, index) => plainDate(last - count + 1 + index, at.month, at.day));
}

/** How many years an average may move back while it waits for its last year. */
const yearsBackAtMost = 5;

/** One date is replaced by the newest earlier one that all have; an average moves back as a whole until all of it is known. */
function standInFor(
  stated: readonly PlainDate[],
  at: Reading["at"],
  series: readonly KnownSeries[],
): readonly PlainDate[] | null {
  if (at.kind !== "average") {
    const newest = newestCommon(series, (date) => date <= stated[0]!);
    return newest ? [newest] : null;
  }
  for (let back = 1; back <= yearsBackAtMost; back += 1) {
    const earlier = stated.map((date) => plainDate(yearOf(date) - back, monthOf(date), dayOf(date)));
    if (haveAll(series, earlier)) return earlier;
  }
  return null;
}

const seriesOfAll = (measure: string, { participants, known }: Pick<Calendar, "participants" | "known">) =>
  participants.map((id) => known.of(id, measure)).filter(({ undated }) => undated === null);

function newestCommon(series: readonly KnownSeries[], isWanted: (date: PlainDate) => boolean): PlainDate | null {
  const [first, ...others] = series;
  return first?.dates.find((date) => isWanted(date) && others.every(({ dated }) => dated.has(date))) ?? null;
}

const haveAll = (series: readonly KnownSeries[], dates: readonly PlainDate[]) =>
  dates.every((date) => series.every(({ dated }) => dated.has(date)));
