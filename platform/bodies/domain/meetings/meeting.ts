import { addDays, type PlainDate } from "@omforent/kernel";
import type { BodyId } from "../body.ts";

/** A meeting (møte) of a body. `uid` is what a calendar or a case system calls it: there `moeteId`. */
export type Meeting = {
  readonly uid: string;
  readonly date: PlainDate;
  /** "18:00", in Norway; null: not known. */
  readonly time: string | null;
  /** The last day for papers (sakspapirfrist), where it is stated for this meeting. */
  readonly paperDeadline: PlainDate | null;
  readonly cancelled: boolean;
};

/** A body's meetings by day (møteplan), and its rule for papers: so many days before, null when nobody has said. */
export type MeetingPlan = {
  readonly body: BodyId;
  readonly papersDaysBefore: number | null;
  readonly meetings: readonly Meeting[];
};

export const emptyPlan = (body: BodyId, papersDaysBefore: number | null = null): MeetingPlan => ({
  body,
  papersDaysBefore,
  meetings: [],
});

/** A deadline and where it comes from: stated for the meeting, by the body's rule, or not known. */
export type PaperDeadline =
  | { readonly from: "stated" | "rule"; readonly date: PlainDate }
  | { readonly from: "unknown"; readonly date: null };

export function paperDeadlineOf(meeting: Meeting, { papersDaysBefore }: MeetingPlan): PaperDeadline {
  if (meeting.paperDeadline !== null) return { from: "stated", date: meeting.paperDeadline };
  if (papersDaysBefore === null) return { from: "unknown", date: null };
  return { from: "rule", date: addDays(meeting.date, -papersDaysBefore) };
}
