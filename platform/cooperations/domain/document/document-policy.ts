import { type Actor, type Signature, signs } from "../../../kernel/domain/actor.ts";
import type { Holder } from "../../../kernel/domain/holder.ts";
import { insiders, officers, type Role } from "../../../kernel/domain/role.ts";
import { mayReadInternal } from "../../../kernel/domain/visibility.ts";
import type { Cooperation } from "../cooperation.ts";
import { concerned } from "../cooperation-policy.ts";
import { type Document, isPublic } from "./document.ts";
import { receivedBy } from "./recipient.ts";

const writers: readonly Role[] = [...officers, "secretary"];

/** An officer or the secretary writes for the own municipality, when it takes part in the cooperation or hosts it. */
export const mayWriteDocument = (
  actor: Actor,
  cooperation: Pick<Cooperation, "id" | "claims">,
  holder: Holder,
): Signature | null => (concerned(cooperation).includes(holder) ? signs(actor, writers, [holder]) : null);

/** The municipality's own writers change, withdraw and send its drafts, also when it no longer takes part. */
export const mayChangeDocument = (actor: Actor, { holder }: Pick<Document, "holder">): Signature | null =>
  signs(actor, writers, [holder]);

/**
 * A draft exists for those inside the municipality that writes it and for nobody else: not for the host, not for elected members and
 * not for whoever looks after the installation. What is sent exists for everybody.
 */
export const mayKnowOfDocument = (actor: Actor, { holder, sending }: Pick<Document, "holder" | "sending">): boolean =>
  sending !== null || mayReadInternal(actor, holder);

/** Everybody reads what is sent; what is withheld is read inside the municipality, and by those to whom it was sent. */
export const mayReadContents = (actor: Actor, document: Pick<Document, "holder" | "sending">): boolean =>
  isPublic(document) || readsInternally(actor, document) !== null;

/** In which capacity somebody reads what is not public: it is recorded under that signature. */
export function readsInternally(actor: Actor, document: Pick<Document, "holder" | "sending">): Signature | null {
  const inside = signs(actor, insiders, [document.holder]);
  if (inside) return inside;
  const sentTo = document.sending?.recipients.map(({ id }) => id) ?? [];
  const receiving = actor.roles.find((held) => receivedBy(held).some((id) => sentTo.includes(id)));
  return receiving ? signs(actor, [receiving.role], [receiving.holder]) : null;
}
