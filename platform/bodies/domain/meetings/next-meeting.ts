import type { PlainDate } from "@omforent/kernel";
import { type Meeting, type MeetingPlan, type PaperDeadline, paperDeadlineOf } from "./meeting.ts";

export type MeetingWithPapers = { readonly meeting: Meeting; readonly papers: PaperDeadline };

/**
 * The first meeting on or after a day that papers which are ready on `papersReady` still reach. A meeting whose deadline is not known
 * is taken when the papers are ready by the day itself, and says that the deadline is unknown. Null when the plan holds none.
 */
export function nextMeeting(
  plan: MeetingPlan,
  { onOrAfter, papersReady }: { readonly onOrAfter: PlainDate; readonly papersReady: PlainDate },
): MeetingWithPapers | null {
  for (const meeting of plan.meetings) {
    if (meeting.cancelled || meeting.date < onOrAfter) continue;
    const papers = paperDeadlineOf(meeting, plan);
    if (papersReady <= (papers.date ?? meeting.date)) return { meeting, papers };
  }
  return null;
}

/** The last meeting on or before a day; null when the plan holds none. */
export function lastMeeting(plan: MeetingPlan, onOrBefore: PlainDate): MeetingWithPapers | null {
  const meeting = plan.meetings.findLast(({ date, cancelled }) => !cancelled && date <= onOrBefore);
  return meeting ? { meeting, papers: paperDeadlineOf(meeting, plan) } : null;
}

/** The first and the last day that a plan tells of; what lies outside is not known, which is not the same as no meeting. */
export const planReaches = ({ meetings }: MeetingPlan): { readonly from: PlainDate; readonly to: PlainDate } | null => {
  const [first, last] = [meetings[0], meetings.at(-1)];
  return first && last ? { from: first.date, to: last.date } : null;
};
