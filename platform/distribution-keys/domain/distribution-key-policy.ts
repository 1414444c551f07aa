import { type Cooperation, concerned } from "../../cooperations/domain/index.ts";
import { type Actor, type Signature, signs, signsAsMachine } from "../../kernel/domain/actor.ts";
import { officers } from "../../kernel/domain/role.ts";
import type { NewKeyStatus } from "./key-version.ts";

/**
 * Today's key: an officer of one who takes part, or the cooperation's own officer. A draft is internal to the municipality whose officer
 * writes it.
 */
export const mayRegisterKeyVersion = (
  actor: Actor,
  cooperation: Pick<Cooperation, "id" | "claims">,
  status: NewKeyStatus,
): Signature | null =>
  signsAsMachine(actor) ??
  signs(actor, status === "draft" ? officers : [...officers, "cooperation-officer"], concerned(cooperation));

/** Keys are public: who pays what is decided by elected councils. A draft is shown to those whose it is (`findKeyVersions`). */
export const mayReadKeyVersions = (_actor: Actor): boolean => true;
