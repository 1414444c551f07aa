import type { ParticipantId } from "../../../cooperations/domain/index.ts";
import { type Actor, type Signature, signs } from "../../../kernel/domain/actor.ts";
import { type Holder, participantHolder } from "../../../kernel/domain/holder.ts";
import { officers, type Role } from "../../../kernel/domain/role.ts";
import type { Table } from "./seat.ts";

/** Who speaks for a municipality at the table: its chief executive, its mayor, and the officers who prepare it. */
export const speakers: readonly Role[] = [...officers, "mayor"];

/** What is on the table, and what has been shared, is public: everyone may read it. */
export const mayReadNegotiation = (_actor: Actor): boolean => true;

/** Whoever speaks for one who takes part proposes in its name, and a mediator in its own. */
export const mayProposeKey = (actor: Actor, table: Table, inNameOf: Holder): Signature | null =>
  table.participants.map(participantHolder).includes(inNameOf)
    ? signs(actor, speakers, [inNameOf])
    : mayMediate(actor, table, inNameOf);

export const mayMediate = (actor: Actor, { mediators }: Table, at: Holder): Signature | null =>
  mediators.includes(at) ? signs(actor, ["cooperation-officer"], [at]) : null;

/** An answer is the municipality's own internal note: whoever speaks for it writes it, and decides whether to share it. */
export const mayAnswer = (actor: Actor, { participants }: Table, participant: ParticipantId): Signature | null =>
  participants.includes(participant) ? signs(actor, speakers, [participantHolder(participant)]) : null;

export const mayShareAnswer: typeof mayAnswer = (actor, table, participant) => mayAnswer(actor, table, participant);

/** The next round and the end: a mediator, or the one who opened the negotiation. The others cannot clear the table. */
export const mayLeadNegotiation = (actor: Actor, { mediators }: Table, openedFor: Holder): Signature | null =>
  signs(actor, ["cooperation-officer"], mediators) ?? signs(actor, speakers, [openedFor]);

/** Asking the councils: whoever may propose. Whether a matter may be brought in that name is asked of matters again. */
export const mayAskCouncils: typeof mayProposeKey = (actor, table, inNameOf) => mayProposeKey(actor, table, inNameOf);
