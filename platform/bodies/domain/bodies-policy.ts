import type { ParticipantId } from "../../cooperations/domain/index.ts";
import { type Actor, type Signature, signs } from "../../kernel/domain/actor.ts";
import { participantHolder } from "../../kernel/domain/holder.ts";
import type { Role } from "../../kernel/domain/role.ts";

/** Who decides, and when they meet, is public. */
export const mayReadBodies = (_actor: Actor): boolean => true;

const keepers: readonly Role[] = ["secretary", "chief-executive", "cooperation-officer"];

/** The secretary or the chief executive keeps the municipality's bodies, members and meeting plans; of a cooperation, its officer. */
export const mayKeepBodies = (actor: Actor, holder: ParticipantId): Signature | null =>
  signs(actor, keepers, [participantHolder(holder)]);

/** What votes count for is entered by the cooperation's officer, never by whoever votes. */
export const mayRecordWeights = (actor: Actor, cooperation: string): Signature | null =>
  signs(actor, ["cooperation-officer"], [participantHolder(cooperation)]);
