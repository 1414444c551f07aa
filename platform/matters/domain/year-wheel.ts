import { type PlainDate, plainDate } from "@omforent/kernel";
import { type CalendarOf, deadlinesOf, type Words } from "@omforent/law";
import type { Body, Clause, MeetingPlan } from "../../bodies/domain/index.ts";
import { paperDeadlineOf } from "../../bodies/domain/index.ts";
import type { MatterDeadline } from "./deadlines/index.ts";

type Named = { readonly id: string; readonly name: string };

/** One day in a participant's year (årshjul): the law's, a matter's, a meeting's or an evaluation's. `date` null: no day is set. */
export type WheelDay = {
  readonly date: PlainDate | null;
  readonly kind: "law" | "matter" | "meeting" | "evaluation";
  readonly what: "law" | "papers" | MatterDeadline["what"];
  /** The deadline of law, the matter, the body or, of an evaluation, the cooperation. */
  readonly about: string;
  readonly title: string | null;
  readonly words: Words | null;
  readonly clause: Clause | null;
  readonly cooperation: Named | null;
  readonly body: Named | null;
  readonly from: "scheduled" | "planned" | "stated" | "law";
  /** Where in our own pages a later slice lets one do it; null: the page of what it is about. */
  readonly path: string | null;
};

/** What the law sets for a municipality itself, or for a cooperation of its form. */
export const lawDays = (year: number, of: CalendarOf, cooperation: Named | null): readonly WheelDay[] =>
  deadlinesOf(year, of).map(({ deadline, on }) => ({
    date: on,
    kind: "law",
    what: "law",
    about: deadline.id,
    title: null,
    words: deadline.words,
    clause: { kind: "law", citation: deadline.citation, grade: deadline.grade },
    cooperation,
    body: null,
    from: "law",
    path: null,
  }));

/** A matter's days that are the participant's own, or everybody's. */
export const matterDays = (
  deadlines: readonly MatterDeadline[],
  participant: string,
  named: { readonly cooperation: Named | null; readonly body: (id: string) => Named },
): readonly WheelDay[] =>
  deadlines
    .filter((one) => one.participant === null || one.participant === participant)
    .map(({ date, what, matter, title, body, from }) => ({
      date,
      kind: "matter",
      what,
      about: matter,
      title,
      words: null,
      clause: null,
      cooperation: named.cooperation,
      body: body === null ? null : named.body(body),
      from,
      path: null,
    }));

/** A body's meetings, and the last days for their papers. */
export const meetingDays = (body: Body, plan: MeetingPlan, cooperation: Named | null): readonly WheelDay[] =>
  plan.meetings
    .filter(({ cancelled }) => !cancelled)
    .flatMap((meeting): readonly WheelDay[] => {
      const day = {
        kind: "meeting" as const,
        about: body.id,
        title: body.name,
        words: null,
        clause: null,
        cooperation,
        body: { id: body.id, name: body.name },
        from: "planned" as const,
        path: null,
      };
      const papers = paperDeadlineOf(meeting, plan);
      const held: WheelDay = { ...day, what: "meeting", date: meeting.date };
      return papers.date === null ? [held] : [{ ...day, what: "papers", date: papers.date, from: "stated" }, held];
    });

/** The days of a year in their order; those without a day come last, and what falls in another year is left out. */
export function yearOfDays(days: readonly WheelDay[], year: number): readonly WheelDay[] {
  const [first, last] = [plainDate(year, 1, 1), plainDate(year, 12, 31)];
  return days.filter(({ date }) => date === null || (date >= first && date <= last)).toSorted(byDate);
}

const byDate = (a: WheelDay, b: WheelDay): number => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
const key = ({ date, kind, about, what, body, cooperation }: WheelDay): string =>
  `${date ?? "9999"} ${kind} ${about} ${cooperation?.id ?? ""} ${body?.id ?? ""} ${what}`;
