import type { PlainDate } from "@omforent/kernel";
import type { MeetingPlans } from "./deadlines/count-back.ts";
import { scheduleOf } from "./deadlines/matter-schedule.ts";
import type { PathSchedule } from "./deadlines/path-schedule.ts";
import type { Decision } from "./decisions/decision.ts";
import { askedVersion, type Fallback, type Matter, participationOf } from "./matter.ts";
import { answeringBody } from "./participation.ts";
import type { ResultState } from "./result/matter-result.ts";
import { resultOf } from "./result/result-of.ts";
import type { Standing } from "./standing.ts";

/** What happens if one participant says no, or changes a word. */
export type Consequences = {
  /** The result if it said no today, and what then holds; null fallback: nobody has said. */
  readonly ifNo: { readonly state: ResultState; readonly fallback: Fallback | null };
  /** A changed word is a new version: whoever has adopted this text must decide again, and whether it can still come in time. */
  readonly ifChanged: {
    readonly again: readonly { readonly participant: string; readonly canBeInTime: PathSchedule["canBeInTime"] }[];
  };
};

export function consequencesFor(
  matter: Matter,
  participant: string,
  today: PlainDate,
  standing: Standing,
  plans: MeetingPlans,
): Consequences {
  const { counted } = resultOf(matter, today, standing);
  const adopted = counted.filter(({ stance }) => stance === "for").map((one) => one.participant);
  const fresh: Matter = { ...matter, decisions: [], views: [], scheduled: [] };
  const ways = new Map(scheduleOf(fresh, today, standing, plans).paths.map((path) => [path.participant, path]));
  return {
    ifNo: { state: resultOf(withNo(matter, participant, today), today, standing).state, fallback: matter.fallback },
    ifChanged: {
      again: adopted.map((one) => ({ participant: one, canBeInTime: ways.get(one)?.canBeInTime ?? "unknown" })),
    },
  };
}

/** The matter as it would be if the participant's answering body said no today. */
function withNo(matter: Matter, participant: string, today: PlainDate): Matter {
  const participation = participationOf(matter, participant);
  const body = participation && answeringBody(participation);
  if (!body) return matter;
  const { version, hash } = askedVersion(matter).proposal;
  const no: Decision = {
    id: "if-no",
    body,
    on: { version, hash },
    outcome: { kind: "rejected" },
    votes: null,
    partyVotes: [],
    text: "",
    date: today,
    caseNumber: null,
    minutes: null,
    urgent: null,
    externalReference: null,
    registration: { by: "own", person: "", at: "" },
    earlier: [],
  };
  return { ...matter, decisions: [...matter.decisions.filter((one) => one.body !== body || one.date < today), no] };
}
