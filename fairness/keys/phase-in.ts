import type { ShareRule } from "./key.ts";

type PhaseIn = Extract<ShareRule, { kind: "phase-in" }>;

/** How many of the years of a phase-in have begun in `year`: the new rule weighs that many of all of them. */
export const yearsBegun = ({ firstYear, years }: PhaseIn, year: number): number =>
  Math.min(Math.max(year - firstYear + 1, 0), years);

/** Which of the two rules count in a year; both where the year is not known. */
export function rulesInUse(rule: PhaseIn, year: number | null): readonly ShareRule[] {
  if (year === null) return [rule.from, rule.to];
  const begun = yearsBegun(rule, year);
  if (begun === 0) return [rule.from];
  return begun === rule.years ? [rule.to] : [rule.from, rule.to];
}
