import { ok, type Result, refuse } from "@omforent/kernel";
import type { Meeting, MeetingPlan } from "./meeting.ts";

const mostMeetings = 2_000;

/**
 * Puts a meeting into a plan; the same uid, or the same day and hour, is the same meeting and is told anew. What is not said of
 * papers leaves the deadline that was there, unless the meeting moved to another day.
 * Refusals: `meeting/papers-after-meeting`, `meeting/bad-time`, `meeting/too-many`.
 */
export function addMeeting(plan: MeetingPlan, meeting: Meeting): Result<MeetingPlan> {
  const { date, paperDeadline, time } = meeting;
  if (paperDeadline !== null && paperDeadline > date)
    return refuse("meeting/papers-after-meeting", { date, paperDeadline }, { path: "paperDeadline" });
  if (time !== null && !/^([01]\d|2[0-3]):[0-5]\d$/.test(time))
    return refuse("meeting/bad-time", { time: time.slice(0, 20) }, { path: "time" });
  const kept = plan.meetings.find((other) => isSame(other, meeting) && other.date === date)?.paperDeadline ?? null;
  const told: Meeting = { ...meeting, paperDeadline: paperDeadline ?? kept };
  const others = plan.meetings.filter((other) => !isSame(other, meeting));
  if (others.length >= mostMeetings) return refuse("meeting/too-many", { most: mostMeetings });
  return ok({ ...plan, meetings: [...others, told].sort(byDay) });
}

/** A meeting that no longer takes place stays in the plan. Refusal: `meeting/not-found`. */
export function cancelMeeting(plan: MeetingPlan, uid: string): Result<MeetingPlan> {
  if (!plan.meetings.some((meeting) => meeting.uid === uid)) return refuse("meeting/not-found", { uid });
  const meetings = plan.meetings.map((meeting) => (meeting.uid === uid ? { ...meeting, cancelled: true } : meeting));
  return ok({ ...plan, meetings });
}

const isSame = (a: Meeting, b: Meeting): boolean =>
  a.uid === b.uid || (a.date === b.date && (a.time === b.time || a.time === null || b.time === null));

const byDay = (a: Meeting, b: Meeting): number =>
  compare(a.date, b.date) || compare(a.time ?? "", b.time ?? "") || compare(a.uid, b.uid);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
