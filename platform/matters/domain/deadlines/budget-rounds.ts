import { addDays, type PlainDate, plainDate } from "@omforent/kernel";
import type { BodyId, BodyIndex, Clause } from "../../../bodies/domain/index.ts";
import type { Minimum } from "../matter.ts";
import type { Participation } from "../participation.ts";
import { countBack, type MeetingPlans } from "./count-back.ts";
import type { LeadTime } from "./lead-time.ts";
import type { DeadlineWarning, PathSchedule } from "./path-schedule.ts";

/** A participant's own budget: the way its council adopts it, and the last day for what its chief executive takes into the autumn proposal; null: not said. */
export type OwnBudget = {
  readonly participant: string;
  readonly path: readonly BodyId[];
  readonly closesOn: PlainDate | null;
};

export type BudgetQuestion = {
  /** The budget year: frames are set in June of the year before. */
  readonly year: number;
  readonly today: PlainDate;
  readonly budgets: readonly OwnBudget[];
  readonly bodies: BodyIndex;
  readonly plans: MeetingPlans;
  /** The cooperation's own body that adopts its budget; null: it has none, as in a host cooperation. */
  readonly adoptedBy: BodyId | null;
  /** The day it has set for that; null: then the last meeting before the first council adopts its own budget. */
  readonly adoptsOn: PlainDate | null;
  /** Notice of that body's meeting, and the days that a council's own budget must be public. */
  readonly minimums: readonly Minimum[];
  /** The last day of the June round, and of the year's budgets: settings of the cooperation. */
  readonly framesBy?: PlainDate;
  readonly adoptedBefore?: PlainDate;
};

export type BudgetRounds = {
  /** Frames before the June councils. */
  readonly frames: {
    readonly until: PlainDate;
    readonly sendBy: PlainDate | null;
    readonly paths: readonly PathSchedule[];
  };
  /** The draft with each one's amount, before the first chief executive closes the autumn proposal. */
  readonly draft: { readonly sendBy: PlainDate | null; readonly firstToClose: readonly string[] };
  /** Each council's own budget, counted back from the end of the year. */
  readonly councils: readonly PathSchedule[];
  /** When the cooperation's own body adopts; null: it has none. */
  readonly cooperation: PathSchedule | null;
  readonly warnings: readonly DeadlineWarning[];
};

/** The two rounds of a cooperation's budget, and what stands in their way. December is too late: then the councils have decided. */
export function budgetRounds(question: BudgetQuestion): BudgetRounds {
  const { year, budgets, adoptedBy } = question;
  const until = question.framesBy ?? plainDate(year - 1, 6, 30);
  const end = question.adoptedBefore ?? plainDate(year - 1, 12, 31);
  const framesPaths = budgets.map((budget) => back(question, budget, until, false));
  const councils = budgets.map((budget) => back(question, budget, end, true));
  const firstCouncil = earliest(councils.flatMap((path) => meetingOf(path) ?? []));
  const own = adoptedBy === null ? null : { participant: adoptedBy, path: [adoptedBy] };
  const cooperation =
    own && back(question, own, question.adoptsOn ?? (firstCouncil ? addDays(firstCouncil, -1) : end), true);
  const closing = budgets.flatMap(({ participant, closesOn }) => (closesOn ? [{ participant, closesOn }] : []));
  const draftBy = earliest(closing.map(({ closesOn }) => closesOn));
  const draft = {
    sendBy: draftBy,
    firstToClose: closing.filter(({ closesOn }) => closesOn === draftBy).map(({ participant }) => participant),
  };
  return {
    frames: {
      until,
      sendBy: earliest(framesPaths.flatMap(({ casePaperBy }) => casePaperBy ?? [])),
      paths: framesPaths,
    },
    draft,
    councils,
    cooperation,
    warnings: [
      ...framesPaths.flatMap(({ warnings }) => warnings),
      ...councils.flatMap(({ warnings }) => warnings),
      ...(cooperation?.warnings ?? []),
      ...budgets.flatMap(({ participant, closesOn }) =>
        closesOn === null ? [warn("closing-day-unknown", participant, {})] : [],
      ),
      ...(draftBy !== null && question.today > draftBy
        ? draft.firstToClose.map((one) => warn("draft-after-closing-day", one, { closesOn: draftBy }))
        : []),
      ...orderWarnings(cooperation, councils, draftBy),
    ],
  };
}

/** In an IKS both rounds come before the representantskap, and it comes before the councils: what it adopts afterwards they have not seen. */
function orderWarnings(
  cooperation: PathSchedule | null,
  councils: readonly PathSchedule[],
  draftBy: PlainDate | null,
): readonly DeadlineWarning[] {
  const adopts = cooperation && meetingOf(cooperation);
  if (!adopts) return [];
  const earlier = councils.flatMap((path) => {
    const decides = meetingOf(path);
    return decides !== null && decides < adopts
      ? [warn("decides-after-councils", path.participant, { adopts, council: decides })]
      : [];
  });
  return draftBy !== null && adopts < draftBy
    ? [...earlier, warn("decides-before-draft", null, { adopts, draft: draftBy })]
    : earlier;
}

const meetingOf = ({ steps }: PathSchedule): PlainDate | null =>
  steps.findLast(({ what }) => what === "meeting")?.date ?? null;

function back(
  { today, bodies, plans, minimums, adoptedBy, adoptsOn }: BudgetQuestion,
  { participant, path }: Pick<Participation, "participant" | "path">,
  date: PlainDate,
  isBudget: boolean,
): PathSchedule {
  const until: LeadTime = { date, because: "final-by", clause: null as Clause | null };
  const own = isBudget ? minimums : minimums.filter(({ what }) => what !== "public-before-council"); // frames are no budget
  return countBack({
    participation: { participant, how: "is-heard", path },
    until,
    today,
    plans,
    bodies,
    minimums: own,
    named: adoptedBy,
    scheduled: adoptedBy !== null && adoptsOn !== null ? [{ body: adoptedBy, date: adoptsOn }] : [],
    done: new Set(),
  });
}

const earliest = (dates: readonly PlainDate[]): PlainDate | null => dates.toSorted()[0] ?? null;

const warn = (
  code: DeadlineWarning["code"],
  participant: string | null,
  params: DeadlineWarning["params"],
): DeadlineWarning => ({ code, participant, body: null, clause: null, params });
