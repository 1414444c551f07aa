import type { PlainDate } from "@omforent/kernel";
import type { BodyId } from "../../../bodies/domain/index.ts";
import { type Matter, type MatterId, sentOn } from "../matter.ts";
import type { Standing } from "../standing.ts";
import type { MeetingPlans } from "./count-back.ts";
import { scheduleOf } from "./matter-schedule.ts";

/** One day in the year's wheel (årshjul). */
export type MatterDeadline = {
  readonly date: PlainDate;
  readonly what: "case-paper" | "meeting" | "answer" | "views" | "final" | "send";
  readonly matter: MatterId;
  readonly title: string;
  readonly cooperation: string | null;
  /** Whose day it is; null: everybody's. */
  readonly participant: string | null;
  readonly body: BodyId | null;
  /** Planned: the last meeting that would do; the body may take it earlier. */
  readonly from: "scheduled" | "planned" | "stated";
};

/** All days of a matter that are still to be kept, the first first. Nothing is left of one that is withdrawn. */
export function deadlines(
  matter: Matter,
  today: PlainDate,
  standing: Standing,
  plans: MeetingPlans,
): readonly MatterDeadline[] {
  if (matter.withdrawn) return [];
  const { id, title, cooperation, hearingDeadline, finalBy } = matter;
  const about = { matter: id, title, cooperation };
  const stated = (what: MatterDeadline["what"], date: PlainDate): MatterDeadline => ({
    ...about,
    date,
    what,
    participant: null,
    body: null,
    from: "stated",
  });
  const { paths, sendBy } = scheduleOf(matter, today, standing, plans);
  const ofPaths = paths.flatMap(({ participant, steps }) =>
    steps.flatMap(({ date, what, body, from, done }): MatterDeadline[] =>
      date === null || done || from === "unknown"
        ? []
        : [{ ...about, date, what: what === "papers" ? "case-paper" : what, participant, body, from }],
    ),
  );
  const all = [
    ...ofPaths,
    ...(hearingDeadline === null ? [] : [stated("views", hearingDeadline)]),
    stated("final", finalBy),
    ...(sendBy !== null && sentOn(matter) === null ? [stated("send", sendBy.date)] : []),
  ];
  return all.filter(({ date }) => date >= today).sort(byDate);
}

const byDate = (a: MatterDeadline, b: MatterDeadline): number => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
const key = ({ date, participant, body, what }: MatterDeadline): string =>
  `${date} ${participant ?? ""} ${body ?? ""} ${what}`;
