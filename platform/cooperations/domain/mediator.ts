import type { PlainDate } from "@omforent/kernel";
import type { FormId } from "@omforent/law";
import { type Cooperation, fieldsOf } from "./cooperation.ts";
import { firstDayOf } from "./partial-date.ts";
import type { ParticipantId } from "./participant.ts";
import { stillTakingPart } from "./todays-participants.ts";

/** A cooperation that may be asked to mediate, with its members today. */
export type MediatorCandidate = {
  readonly id: string;
  readonly form: FormId | null;
  readonly ended: boolean;
  readonly participants: readonly ParticipantId[];
};

/** Two are the fewest between whom there is anything to mediate. */
const fewestShared = 2;

/**
 * Who may mediate (mekle) between the parties of another cooperation, at the table of a negotiation and by bringing a matter: the secretariat of an
 * interkommunalt politisk råd (KL § 18-1), which two or more of the parties have made for what they have in common, as long as it is no party itself.
 *
 * Not all of the parties need to be its members: cooperations cross the borders of the regional councils, and then there would be nobody to ask. Nor may
 * any other cooperation do it, however many of them it has: a company or an office that they own is there for its own service, and has an interest in
 * what its owners pay and to whom. A mediator decides nothing: it puts forward proposals, and sees only what each shows it.
 */
export const mayMediateBetween = (
  parties: readonly ParticipantId[],
  { id, form, ended, participants }: MediatorCandidate,
): boolean => {
  const shared = new Set(parties.filter((one) => participants.includes(one)));
  return form === "ipr" && !ended && !parties.includes(id) && shared.size >= fewestShared;
};

/** Who takes part in a cooperation on a day, the host too; not those who only buy from it. */
export function partiesOn({ claims }: Pick<Cooperation, "claims">, today: PlainDate): readonly ParticipantId[] {
  const { participants, host } = fieldsOf({ claims });
  const listed = stillTakingPart(participants.shown?.value?.participants ?? [], today);
  const all = [...listed, ...(host.shown?.value ? [host.shown.value] : [])];
  return [...new Set(all.filter(({ role }) => role !== "customer").map(({ id }) => id))];
}

/** A cooperation as it would mediate on a day. */
export function candidateOn({ id, claims }: Pick<Cooperation, "id" | "claims">, today: PlainDate): MediatorCandidate {
  const { form, lifeCycle } = fieldsOf({ claims });
  const life = lifeCycle.shown?.value ?? null;
  return {
    id,
    form: form.shown?.value ?? null,
    ended: life?.state === "ended" || (life?.endedOn != null && firstDayOf(life.endedOn) <= today),
    participants: partiesOn({ claims }, today),
  };
}
