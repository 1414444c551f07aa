import type { PlainDate } from "@omforent/kernel";
import { type BodyId, lastMeeting, type Meeting, type MeetingPlan, planReaches } from "../../../bodies/domain/index.ts";
import type { Scheduled } from "../matter.ts";
import type { Participation } from "../participation.ts";
import { bodiesThatMeet } from "./bodies-that-meet.ts";
import { type Earliest, earliestAnswer } from "./earliest-answer.ts";
import { type LeadTime, type LeadTimeRules, papersBefore, previousBefore } from "./lead-time.ts";
import type { DeadlineWarning, PathSchedule, Step } from "./path-schedule.ts";

export type MeetingPlans = ReadonlyMap<BodyId, MeetingPlan>;

export type PathQuestion = LeadTimeRules & {
  readonly participation: Participation;
  /** The day the answer must be given, and why. */
  readonly until: LeadTime;
  readonly today: PlainDate;
  readonly plans: MeetingPlans;
  readonly scheduled: readonly Scheduled[];
  /** The bodies that have answered the text that is asked about. */
  readonly done: ReadonlySet<BodyId>;
};

/** Counts backwards from the last day through a participant's bodies, each with the last meeting and papers that would do. */
export function countBack(question: PathQuestion): PathSchedule {
  const { participation, until, today, done } = question;
  const { participant, path } = participation;
  const warnings: DeadlineWarning[] = [];
  const steps: Step[] = [];
  let limit = until;
  const meeting = bodiesThatMeet(question);
  for (const body of meeting.toReversed()) {
    const step = stepsAt(body, limit, question);
    warnings.push(...step.warnings.map((warning) => ({ ...warning, participant, body })));
    steps.unshift(...step.steps);
    limit = step.limit;
  }
  const isAnswered = path.length > 0 && done.has(path.at(-1)!);
  const earliest = isAnswered ? null : earliestAnswer(question);
  const canBeInTime = isAnswered ? "answered" : verdictOf(earliest, until.date);
  if (meeting.length === 0) steps.push(answerStep(question));
  const next = steps.find(({ done: isDone }) => !isDone); // a meeting comes first only where nobody knows its day
  const isKnown = next !== undefined && next.what !== "meeting" && next.because !== "paper-deadline-unknown";
  if (canBeInTime === "no")
    warnings.push(warn("papers-too-late", { today, earliest: earliest?.date ?? null, until: until.date }, participant));
  if (canBeInTime === "unknown" && warnings.length === 0)
    warnings.push(warn(earliest ? "paper-deadline-unknown" : "plan-ends-early", { until: until.date }, participant));
  return {
    participant,
    until: until.date,
    steps,
    casePaperBy: isAnswered || !isKnown ? null : next.date,
    earliest: earliest?.date ?? null,
    canBeInTime,
    warnings: isAnswered ? [] : warnings,
  };
}

const answerStep = ({ participation, until, done }: PathQuestion): Step => {
  const body = participation.path.at(-1) ?? "";
  const { date, because, clause } = until;
  return { body, what: "answer", date, latest: date, because, clause, from: "planned", done: done.has(body) };
};

/** Too late is certain also when a deadline is not stated; in time is not. */
function verdictOf(earliest: Earliest | null, until: PlainDate): "yes" | "no" | "unknown" {
  if (earliest === null) return "unknown";
  if (earliest.date > until) return "no";
  return earliest.isCertain ? "yes" : "unknown";
}

type AtBody = {
  readonly steps: readonly Step[];
  readonly limit: LeadTime;
  readonly warnings: readonly DeadlineWarning[];
};

/** The papers and the meeting of one body, and what they leave for the body before it. */
function stepsAt(body: BodyId, limit: LeadTime, question: PathQuestion): AtBody {
  const { plans, scheduled, done } = question;
  const isDone = done.has(body);
  const plan = plans.get(body);
  const agenda = scheduled.findLast((one) => one.body === body) ?? null;
  const planned = plan ? (lastMeeting(plan, limit.date)?.meeting ?? null) : null;
  const meeting = agenda === null ? planned : (meetingOn(plan, agenda.date) ?? onAgenda(agenda));
  const asked = { body, latest: limit.date, because: limit.because, clause: limit.clause, done: isDone };
  const warnings = isDone ? [] : warningsAt(limit, question, plan, agenda, planned);
  if (meeting === null) return { steps: [{ ...asked, what: "meeting", date: null, from: "unknown" }], limit, warnings };
  const own = plan ?? { body, papersDaysBefore: null, meetings: [] };
  const papers = papersBefore(meeting, own, question);
  const from = agenda === null ? ("planned" as const) : ("scheduled" as const);
  return {
    steps: [
      {
        ...asked,
        what: "papers",
        date: papers.date,
        latest: papers.date,
        because: papers.because,
        clause: papers.clause,
        from,
      },
      { ...asked, what: "meeting", date: meeting.date, from },
    ],
    limit: previousBefore(meeting, own, question),
    warnings,
  };
}

function warningsAt(
  limit: LeadTime,
  { today }: PathQuestion,
  plan: MeetingPlan | undefined,
  agenda: Scheduled | null,
  planned: Meeting | null,
): readonly DeadlineWarning[] {
  if (agenda)
    return agenda.date > limit.date ? [warn("scheduled-too-late", { date: agenda.date, latest: limit.date })] : [];
  const reach = plan ? planReaches(plan) : null;
  if (!reach) return [warn("plan-unknown", { latest: limit.date })];
  if (planned === null || planned.date < today) {
    const isCertain = reach.from <= today || planned !== null;
    const knowsUntil = reach.to >= limit.date;
    return [warn(isCertain && knowsUntil ? "no-meeting-in-time" : "plan-ends-early", { ...reach, latest: limit.date })];
  }
  return [];
}

const meetingOn = (plan: MeetingPlan | undefined, date: PlainDate): Meeting | null =>
  plan?.meetings.find((meeting) => meeting.date === date && !meeting.cancelled) ?? null;

const onAgenda = ({ date }: Scheduled): Meeting => ({
  uid: `day:${date}`,
  date,
  time: null,
  paperDeadline: null,
  cancelled: false,
});

const warn = (
  code: DeadlineWarning["code"],
  params: DeadlineWarning["params"],
  participant: string | null = null,
  body: BodyId | null = null,
): DeadlineWarning => ({ code, participant, body, clause: null, params });
