import type { Refusal } from "@omforent/kernel";
import type { CalendarEvent } from "../calendar/index.ts";
import { addMeeting } from "./add-meeting.ts";
import type { MeetingPlan } from "./meeting.ts";

export type TakenPlan = { readonly plan: MeetingPlan; readonly taken: number; readonly refused: readonly Refusal[] };

/**
 * Takes a calendar's events into a body's plan. One calendar often holds several bodies: `isOfBody` says by the title which are
 * this one's.
 */
export function takeCalendar(
  plan: MeetingPlan,
  events: readonly CalendarEvent[],
  isOfBody: (title: string) => boolean = () => true,
): TakenPlan {
  const refused: Refusal[] = [];
  let taken = 0;
  let current = plan;
  for (const { uid, date, time, cancelled, title } of events) {
    if (!isOfBody(title)) continue;
    const added = addMeeting(current, { uid, date, time, cancelled, paperDeadline: null });
    if (added.ok) [current, taken] = [added.value, taken + 1];
    else refused.push(added.refusal);
  }
  return { plan: current, taken, refused };
}
