import { type Actor, type Signature, signs, signsAnywhere, signsAsMachine } from "../../kernel/domain/actor.ts";
import { type Holder, holder, participantHolder } from "../../kernel/domain/holder.ts";
import { officers, type Role } from "../../kernel/domain/role.ts";
import { type Cooperation, fieldsOf } from "./cooperation.ts";
import type { Statements } from "./register.ts";

/** Who takes part in what is public: everyone may read it. */
export const mayReadCooperation = (_actor: Actor): boolean => true;

/** An officer or the secretary of a municipality that takes part, or of a cooperation that does. */
export const mayRegisterCooperation = (actor: Actor, said: Statements): Signature | null =>
  signsAsMachine(actor) ?? signs(actor, writers, takingPart(said));

/**
 * An officer or the secretary of one who takes part today, or who by the correction would; or the cooperation's own officer. What is
 * registered stands beside what others said, so nobody writes over anybody.
 */
export const mayCorrectCooperation = (
  actor: Actor,
  cooperation: Pick<Cooperation, "id" | "claims">,
  said: Statements,
): Signature | null => signsAsMachine(actor) ?? signs(actor, writers, [...concerned(cooperation), ...takingPart(said)]);

export const mayAnswerExistence = (actor: Actor, cooperation: Pick<Cooperation, "id" | "claims">): Signature | null =>
  signsAsMachine(actor) ?? signs(actor, writers, concerned(cooperation));

/** Who writes for a municipality. Each line is asked about again, by {@link mayRegisterCooperation}. */
export const mayImportList = (actor: Actor): Signature | null => signsAsMachine(actor) ?? signsAnywhere(actor, writers);

const writers: readonly Role[] = [...officers, "secretary", "cooperation-officer"];

/** Everyone who takes part in a cooperation as it is shown, its host, and the cooperation itself. */
export function concerned(cooperation: Pick<Cooperation, "id" | "claims">): readonly Holder[] {
  const { participants, host } = fieldsOf(cooperation);
  const said: Statements = { participants: participants.shown?.value ?? null, host: host.shown?.value ?? null };
  return [...takingPart(said), holder("cooperation", cooperation.id)];
}

const takingPart = ({ participants, host }: Statements): readonly Holder[] =>
  [...(participants?.participants ?? []), ...(host ? [host] : [])].map(({ id }) => participantHolder(id));
