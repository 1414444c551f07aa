import type { ParticipantId } from "../../cooperations/domain/index.ts";
import { type Actor, type Signature, signs } from "../../kernel/domain/actor.ts";
import { participantHolder } from "../../kernel/domain/holder.ts";
import type { Role } from "../../kernel/domain/role.ts";

/** Who answers for a municipality: its chief executive or its mayor, or whoever stands in for them. */
export const answerers = ["chief-executive", "mayor"] as const satisfies readonly Role[];
export type AnswererRole = (typeof answerers)[number];
export type Answerer = Signature & { readonly role: AnswererRole };

/** What has been shared is public. What has not is read by the insiders of the municipality itself (`mayReadInternal`). */
export const mayReadEvaluation = (_actor: Actor): boolean => true;

/** `takers`: those who take part in the year that is asked about. */
export function mayAnswer(actor: Actor, takers: readonly ParticipantId[], participant: ParticipantId): Answerer | null {
  const by = takers.includes(participant) ? signs(actor, answerers, [participantHolder(participant)]) : null;
  return by && isAnswerer(by) ? by : null;
}

/** Whoever may answer decides whether it is opened to all. */
export const mayShareAnswer: typeof mayAnswer = (actor, takers, participant) => mayAnswer(actor, takers, participant);

const isAnswerer = (by: Signature): by is Answerer => answerers.some((role) => role === by.role);
