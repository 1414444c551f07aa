import type { Meeting, MeetingPlan } from "./meeting.ts";

/**
 * A plan without the meetings that a new telling of the same time leaves out: those from its first day to its last which it does not name.
 * What lies outside that time is not spoken of and stays.
 */
export function putAway(
  plan: MeetingPlan,
  told: readonly Pick<Meeting, "uid" | "date">[],
): { readonly plan: MeetingPlan; readonly removed: number } {
  const days = told.map(({ date }) => date).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return { plan, removed: 0 };
  const uids = new Set(told.map(({ uid }) => uid));
  const kept = plan.meetings.filter(
    ({ uid, date }) => date < first || date > last || uids.has(uid) || days.includes(date),
  );
  return { plan: { ...plan, meetings: kept }, removed: plan.meetings.length - kept.length };
}
