import { addDays, type PlainDate } from "@omforent/kernel";
import {
  type BodyId,
  type BodyIndex,
  type Clause,
  type Meeting,
  type MeetingPlan,
  paperDeadlineOf,
} from "../../../bodies/domain/index.ts";
import type { Minimum } from "../matter.ts";
import type { StepReason } from "./path-schedule.ts";

/** The last day for something before a meeting, and why it is that day. */
export type LeadTime = { readonly date: PlainDate; readonly because: StepReason; readonly clause: Clause | null };

export type LeadTimeRules = {
  readonly bodies: BodyIndex;
  readonly minimums: readonly Minimum[];
  /** The body that the rule names: notice of its meeting comes before it. */
  readonly named: BodyId | null;
};

/** The last day for papers before a meeting of a body; where the plan does not say, the day of the meeting itself. */
export function papersBefore(meeting: Meeting, plan: MeetingPlan, { minimums, named }: LeadTimeRules): LeadTime {
  const deadline = paperDeadlineOf(meeting, plan);
  const stated: LeadTime =
    deadline.date === null
      ? { date: meeting.date, because: "paper-deadline-unknown", clause: null }
      : {
          date: deadline.date,
          because: deadline.from === "stated" ? "paper-deadline-stated" : "paper-deadline-by-rule",
          clause: null,
        };
  const notice = minimums.filter(({ what }) => what === "notice-of-meeting" && plan.body === named);
  return notice.map((minimum) => before(meeting, minimum, "notice-of-meeting")).reduce(earlier, stated);
}

/**
 * The last day for the body before to have met: its recommendation is a paper, and a council's own budget must be public for so many days
 * after it (the minimum "public-before-council").
 */
export function previousBefore(meeting: Meeting, plan: MeetingPlan, rules: LeadTimeRules): LeadTime {
  const papers = papersBefore(meeting, plan, rules);
  const asNext: LeadTime = {
    ...papers,
    because: papers.because === "paper-deadline-unknown" ? "meeting-of-next-body" : "papers-of-next-body",
  };
  const isCouncil = rules.bodies.get(plan.body)?.kind === "council";
  const open = rules.minimums.filter(({ what }) => isCouncil && what === "public-before-council");
  return open.map((minimum) => before(meeting, minimum, "public-before-council")).reduce(earlier, asNext);
}

const before = ({ date }: Meeting, { days, clause }: Minimum, because: StepReason): LeadTime => ({
  date: addDays(date, -days),
  because,
  clause,
});

const earlier = (a: LeadTime, b: LeadTime): LeadTime => (b.date < a.date ? b : a);
