import { ok, type PlainDate, plainDate, type Result, refuse, yearOf } from "@omforent/kernel";

/**
 * A year is answered from 1 April of itself to 31 March of the next, so that one year is open on any day. It closes then because what is low has to
 * become a matter before the frames of the next budget are decided in June. Our own choice: no act sets the day.
 */
export const opensOn = (year: number): PlainDate => plainDate(year, 4, 1);
export const closesOn = (year: number): PlainDate => plainDate(year + 1, 3, 31);

/** The year that is open on a day. */
export const openYear = (today: PlainDate): number => {
  const year = yearOf(today);
  return today < opensOn(year) ? year - 1 : year;
};

/** Refusals: `evaluation/not-begun`, `evaluation/closed`. */
export function mayBeAnswered(year: number, today: PlainDate): Result<undefined> {
  if (today < opensOn(year)) return refuse("evaluation/not-begun", { year, opensOn: opensOn(year) });
  if (today > closesOn(year)) return refuse("evaluation/closed", { year, closedOn: closesOn(year) });
  return ok(undefined);
}

/** The day by which those who take part are asked: today, or the last of the year when that is past. */
export const asOf = (year: number, today: PlainDate): PlainDate => {
  const last = plainDate(year, 12, 31);
  return today < last ? today : last;
};
