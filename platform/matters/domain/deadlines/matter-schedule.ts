import { addDays, daysBetween, type PlainDate } from "@omforent/kernel";
import type { BodyId } from "../../../bodies/domain/index.ts";
import { askedVersion, type Matter, type Minimum, sentOn, versionOf } from "../matter.ts";
import { answeringBody, type Participation } from "../participation.ts";
import { namedBody } from "../result/result-rule.ts";
import type { Standing } from "../standing.ts";
import { countBack, type MeetingPlans, type PathQuestion } from "./count-back.ts";
import type { LeadTime } from "./lead-time.ts";
import type { DeadlineWarning, PathSchedule } from "./path-schedule.ts";

/** When a matter must go out for everyone to have a say, and whose way it is that asks for it first. */
export type SendBy = {
  readonly date: PlainDate;
  readonly because: "case-paper" | "minimum";
  readonly participant: string | null;
};

export type MatterSchedule = {
  /** Of those who decide and those who are heard, in the order of the matter. */
  readonly paths: readonly PathSchedule[];
  readonly sendBy: SendBy | null;
  /** Where a date makes influence impossible, or cannot be known: all of them, the paths' own too. */
  readonly warnings: readonly DeadlineWarning[];
};

/** Counts a matter's deadlines backwards from the day when it must be final, through every participant's bodies. */
export function scheduleOf(matter: Matter, today: PlainDate, standing: Standing, plans: MeetingPlans): MatterSchedule {
  const named = namedBody(matter.rule.rule);
  const rules = { bodies: standing.bodies, minimums: matter.minimums, named };
  const ask = (participation: Participation, until: LeadTime): PathQuestion => ({
    ...rules,
    participation,
    until,
    today,
    plans,
    scheduled: matter.scheduled,
    done: answered(matter, today),
  });
  const final: LeadTime = { date: matter.finalBy, because: "final-by", clause: matter.rule.clause };
  const decides = (one: Participation) => one.how === "decides";
  const bodyFirst = matter.participations.find((one) => decides(one) && named !== null && answeringBody(one) === named);
  const itsPapers = bodyFirst ? papersOf(countBack(ask(bodyFirst, final))) : null;
  const viewsBy = hearingEnd(matter, itsPapers);
  const paths = matter.participations
    .filter(({ how, path }) => how !== "is-informed" && path.length > 0)
    .map((one) => countBack(ask(one, decides(one) ? final : viewsBy)));
  const { hearingDeadline } = matter;
  const isTooLong = hearingDeadline !== null && itsPapers !== null && hearingDeadline > itsPapers;
  return {
    paths,
    sendBy: sendByOf(paths, matter),
    warnings: [
      ...paths.flatMap(({ warnings }) => warnings),
      ...(isTooLong ? [general("hearing-ends-after-papers", named, { hearingDeadline, papers: itsPapers })] : []),
      ...shorterThanMinimum(matter, today),
    ],
  };
}

/** The bodies that have answered the text that is asked about; putting it off is no answer. */
function answered(matter: Matter, today: PlainDate): ReadonlySet<BodyId> {
  const { hash } = askedVersion(matter).proposal;
  const decided = matter.decisions.filter(
    ({ on, outcome, date }) => on.hash === hash && outcome.kind !== "postponed" && date <= today,
  );
  const viewed = matter.views.filter(
    ({ version, on }) => versionOf(matter, version)?.proposal.hash === hash && on <= today,
  );
  return new Set([...decided, ...viewed].map(({ body }) => body));
}

const papersOf = ({ steps }: PathSchedule): PlainDate | null =>
  steps.find(({ what, because }) => what === "papers" && because !== "paper-deadline-unknown")?.date ?? null;

/** Views end on their own last day, but before the papers of the body that decides after hearing them. */
function hearingEnd({ hearingDeadline, finalBy }: Matter, itsPapers: PlainDate | null): LeadTime {
  if (itsPapers !== null && (hearingDeadline === null || itsPapers < hearingDeadline))
    return { date: itsPapers, because: "papers-of-deciding-body", clause: null };
  return hearingDeadline === null
    ? { date: finalBy, because: "final-by", clause: null }
    : { date: hearingDeadline, because: "hearing-deadline", clause: null };
}

const hearingMinimums = ({ minimums }: Matter): readonly Minimum[] => minimums.filter(({ what }) => what === "hearing");

function sendByOf(paths: readonly PathSchedule[], matter: Matter): SendBy | null {
  const ends = matter.hearingDeadline ?? matter.finalBy;
  const asked: SendBy[] = [
    ...paths.flatMap(({ participant, casePaperBy }): SendBy[] =>
      casePaperBy === null ? [] : [{ date: casePaperBy, because: "case-paper", participant }],
    ),
    ...hearingMinimums(matter).map(
      ({ days }): SendBy => ({ date: addDays(ends, -days), because: "minimum", participant: null }),
    ),
  ];
  return asked.reduce<SendBy | null>((first, one) => (first === null || one.date < first.date ? one : first), null);
}

function shorterThanMinimum(matter: Matter, today: PlainDate): readonly DeadlineWarning[] {
  const from = sentOn(matter) ?? today;
  const given = daysBetween(from, matter.hearingDeadline ?? matter.finalBy);
  return hearingMinimums(matter).flatMap(({ days, clause }) =>
    given < days ? [{ ...general("shorter-than-minimum", null, { given, days, from }), clause }] : [],
  );
}

const general = (
  code: DeadlineWarning["code"],
  body: BodyId | null,
  params: DeadlineWarning["params"],
): DeadlineWarning => ({ code, participant: null, body, clause: null, params });
