import { oreToWire, type PlainDate } from "@omforent/kernel";
import type { Names } from "../../../bodies/server/index.ts";
import { clauseToWire } from "../../../bodies/server/index.ts";
import type { ForParticipantWire } from "../../contract.ts";
import type { MatterSchedule } from "../../domain/index.ts";
import {
  answeringBody,
  askedVersion,
  consequencesFor,
  type Fallback,
  kronerOf,
  type MeetingPlans,
  participationOf,
  recommendationsOf,
  type Standing,
} from "../../domain/index.ts";
import { type DecisionAround, decisionToWire } from "./decision-to-wire.ts";
import { pathToWire } from "./schedule-to-wire.ts";

export type Perspective = {
  readonly participant: string;
  readonly today: PlainDate;
  readonly standing: Standing;
  readonly plans: MeetingPlans;
  readonly schedule: MatterSchedule;
  readonly names: Names;
  readonly around: DecisionAround;
};

/** What a matter is for one participant: when, what is recommended, our kroner, and what happens if we say no or change a word. */
export function forParticipant({
  participant,
  today,
  standing,
  plans,
  schedule,
  names,
  around,
}: Perspective): ForParticipantWire | null {
  const { matter } = around.stored;
  const participation = participationOf(matter, participant);
  if (!participation) return null;
  const path = schedule.paths.find((one) => one.participant === participant) ?? null;
  const { ifNo, ifChanged } = consequencesFor(matter, participant, today, standing, plans);
  const kroner = kronerOf(askedVersion(matter).proposal.figures, participant);
  const money = (amount: Parameters<typeof oreToWire>[0] | null) => (amount === null ? null : oreToWire(amount));
  return {
    participant,
    name: names(participant),
    how: participation.how,
    path: [...participation.path],
    answersBy: answeringBody(participation),
    schedule: path && pathToWire(path),
    recommendations: recommendationsOf(matter, participant).map((decision) => decisionToWire(decision, around)),
    ifNo: { state: ifNo.state, fallback: ifNo.fallback && fallbackToWire(ifNo.fallback) },
    ifChanged: { again: ifChanged.again.map((one) => ({ ...one })) },
    kroner:
      kroner?.map(({ year, before, after, change }) => ({
        year,
        before: money(before),
        after: money(after),
        change: money(change),
      })) ?? null,
  };
}

export const fallbackToWire = ({ text, clause }: Fallback): NonNullable<ForParticipantWire["ifNo"]["fallback"]> => ({
  text,
  clause: clause && clauseToWire(clause),
});
