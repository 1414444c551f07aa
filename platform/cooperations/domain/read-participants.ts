import { ok, type Result, refuse } from "@omforent/kernel";
import { firstDayOf, isPartialDate, lastDayOf, type PartialDate } from "./partial-date.ts";
import type { ParticipantList, Participation, Role } from "./participant.ts";
import { refuseAll } from "./refuse-all.ts";
import type { Resolve } from "./resolve-participant.ts";

/** A participant as a person gives it: an id or a name. */
export type ParticipantDraft = {
  readonly participant: string;
  readonly role: Role;
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
};

export function readParticipants(drafts: readonly ParticipantDraft[], resolve: Resolve): Result<ParticipantList> {
  if (drafts.length === 0) return refuse("cooperation/no-participants");
  const read = drafts.map((draft, index) => readParticipant(draft, resolve, `participants/${index}`));
  const faults = read.flatMap((result) => (result.ok ? [] : [result.refusal]));
  if (faults.length > 0) return refuseAll(faults);
  const participants = read.flatMap((result) => (result.ok ? [result.value] : []));
  return ok({ participants, complete: null, count: null });
}

function readParticipant(draft: ParticipantDraft, resolve: Resolve, path: string): Result<Participation> {
  const id = resolve(draft.participant);
  if (!id.ok) return refuse(id.refusal.code, id.refusal.params, { path });
  const { role, from, to } = draft;
  for (const date of [from, to])
    if (date !== null && !isPartialDate(date))
      return refuse("cooperation/not-a-date", { text: date.slice(0, 40) }, { path });
  if (from !== null && to !== null && firstDayOf(from) > lastDayOf(to))
    return refuse("cooperation/period-backwards", { from, to }, { path });
  return ok({ id: id.value, nameInSource: nameWritten(draft.participant, id.value), role, from, to });
}

export function readHost(text: string, resolve: Resolve): Result<Participation> {
  const id = resolve(text);
  if (!id.ok) return id;
  return ok({ id: id.value, nameInSource: nameWritten(text, id.value), role: "host", from: null, to: null });
}

/** What was written, unless it was the id itself. */
const nameWritten = (text: string, id: string): string | null => (text.trim() === id ? null : text.trim());
