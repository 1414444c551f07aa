import { addDays, type PlainDate } from "@omforent/kernel";
import { type MeetingPlan, nextMeeting } from "../../../bodies/domain/index.ts";
import { bodiesThatMeet } from "./bodies-that-meet.ts";
import type { PathQuestion } from "./count-back.ts";
import { papersBefore, previousBefore } from "./lead-time.ts";

/** The first day on which an answer can be given. Not certain: it hangs on a paper deadline that nobody has stated. */
export type Earliest = { readonly date: PlainDate; readonly isCertain: boolean };

/**
 * The first day on which a participant can answer when the papers are ready today: body by body, each at its first meeting that the papers
 * of the one before still reach. Null when a plan does not reach so far.
 */
export function earliestAnswer(question: PathQuestion): Earliest | null {
  const { today, plans, scheduled, done } = question;
  const path = bodiesThatMeet(question);
  const left = path.slice(path.findLastIndex((body) => done.has(body)) + 1);
  let ready: Earliest = { date: today, isCertain: true };
  for (const [at, body] of left.entries()) {
    const from = ready;
    const agenda = scheduled.findLast((one) => one.body === body && one.date >= from.date);
    const plan = plans.get(body);
    const next = agenda
      ? { date: agenda.date, isCertain: true }
      : plan
        ? firstThatFits(question, plan, from.date, at === 0)
        : null;
    if (next === null) return null;
    ready = { date: next.date, isCertain: from.isCertain && next.isCertain };
  }
  return ready;
}

function firstThatFits(question: PathQuestion, plan: MeetingPlan, ready: PlainDate, isFirst: boolean): Earliest | null {
  let from = ready;
  for (;;) {
    const next = nextMeeting(plan, { onOrAfter: from, papersReady: ready });
    if (next === null) return null;
    const { meeting, papers } = next;
    const limit = isFirst ? papersBefore(meeting, plan, question) : previousBefore(meeting, plan, question);
    if (ready <= limit.date) return { date: meeting.date, isCertain: papers.date !== null };
    from = addDays(meeting.date, 1);
  }
}
