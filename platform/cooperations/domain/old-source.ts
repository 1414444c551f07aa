import { type PlainDate, plainDate, yearOf } from "@omforent/kernel";
import { type Claim, timeOf } from "./claim.ts";
import type { Cooperation } from "./cooperation.ts";
import { lastDayOf } from "./partial-date.ts";

/** A council term (kommunestyreperiode): what nobody has confirmed since the last election may have been changed by it. */
const yearsUntilOld = 4;

/** The newest day for which anyone has said anything about the cooperation; null when no statement has a date. */
export function newestEvidence({ claims, existenceAnswers }: Cooperation): PlainDate | null {
  const answers = existenceAnswers.filter(({ value }) => value !== "unknown");
  const days = [...Object.values(claims).flat(), ...answers].flatMap((claim: Claim<unknown>) => {
    const time = timeOf(claim);
    return time === null ? [] : [lastDayOf(time)];
  });
  return days.reduce<PlainDate | null>((newest, day) => (newest === null || day > newest ? day : newest), null);
}

/** Whether to ask «gjelder det fortsatt?»: it is not known to have ended, and the newest evidence is undated or older than a council term. */
export function isOldSource(evidence: PlainDate | null, ended: boolean, today: PlainDate): boolean {
  if (ended) return false;
  return evidence === null || evidence < oldBefore(today);
}

/** Evidence from before this day is old. */
export const oldBefore = (today: PlainDate): PlainDate =>
  today.endsWith("-02-29")
    ? plainDate(yearOf(today) - yearsUntilOld, 2, 28)
    : (`${yearOf(today) - yearsUntilOld}${today.slice(4)}` as PlainDate); // the same day of another year exists but for 29 February
