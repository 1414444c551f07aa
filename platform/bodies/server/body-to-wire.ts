import type { PlainDate } from "@omforent/kernel";
import type { BodyWire, ClauseWire, MeetingWire, MemberWire } from "../contract.ts";
import { type Body, type Clause, type Meeting, type MeetingPlan, paperDeadlineOf } from "../domain/index.ts";
import type { KeptMember } from "./member.store.ts";

export const bodyToWire = (body: Body, holderName: string): BodyWire => ({
  id: body.id,
  kind: body.kind,
  holder: body.holder,
  holderName,
  name: body.name,
  level: body.level,
  externalReference: body.externalReference && { ...body.externalReference },
});

export function meetingToWire(meeting: Meeting, plan: MeetingPlan): MeetingWire {
  const { uid, date, time, cancelled } = meeting;
  return { uid, date, time, cancelled, papers: { ...paperDeadlineOf(meeting, plan) } };
}

/** The meetings to come that are not cancelled. */
export const nextMeetings = (plan: MeetingPlan, today: PlainDate, most = 3): MeetingWire[] =>
  plan.meetings
    .filter(({ date, cancelled }) => !cancelled && date >= today)
    .slice(0, most)
    .map((meeting) => meetingToWire(meeting, plan));

export const memberToWire = ({ id, person, party, role, from, to }: KeptMember): MemberWire => ({
  id,
  person,
  party,
  role,
  from,
  to,
});

export const clauseToWire = (clause: Clause): ClauseWire =>
  clause.kind === "law"
    ? { kind: "law", citation: { ...clause.citation }, grade: clause.grade }
    : { kind: "agreed", document: clause.document, place: clause.place };
