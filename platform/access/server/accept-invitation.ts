import { type PlainDate, type Result, refuse } from "@omforent/kernel";
import { signsForSelf } from "../../kernel/domain/actor.ts";
import type { Transaction } from "../../kernel/server/context.ts";
import { recordEvent } from "../../kernel/server/record-event.ts";
import { checkOffer, give, open, type RoleAssignment } from "../domain/index.ts";
import { findInvitations, saveUsed } from "./invitation.store.ts";
import { findAssignment, findAssignments, insertAssignment, lockPerson } from "./role.store.ts";
import { assignmentToJson } from "./role-events.ts";
import { newId } from "./secrets.ts";

export type AcceptInvitation = {
  readonly person: { readonly id: string; readonly name: string };
  readonly tokenHash: string;
  readonly at: string;
  readonly today: PlainDate;
};

/**
 * Gives the person the role that the link offers, once. The transaction is the program's own: the person has no role yet.
 * Refusals: `invitation/not-found`, `invitation/used`, `invitation/withdrawn`, `invitation/expired`, `invitation/past`, `role/already-held` and
 * those of an offer that no longer holds.
 */
export async function acceptInvitation(
  tx: Transaction,
  { person, tokenHash, at }: AcceptInvitation,
): Promise<Result<RoleAssignment>> {
  const [invitation] = await findInvitations(tx, { tokenHash }, { forUpdate: true });
  if (!invitation) return refuse("invitation/not-found");
  const offer = open(invitation, at);
  if (!offer.ok) return offer;
  await lockPerson(tx, person.id);
  const original = offer.value.standsInFor === null ? null : await findAssignment(tx, offer.value.standsInFor);
  const still = checkOffer(offer.value, original);
  if (!still.ok) return still;
  const has = await findAssignments(tx, { person: person.id });
  const given = give(still.value, { person: person.id, id: newId("r"), has });
  if (!given.ok) return given;
  await insertAssignment(tx, given.value, { by: invitation.invitedBy, at });
  await saveUsed(tx, invitation.id, person.id, at);
  await recordEvent(tx, {
    log: given.value.holder,
    kind: "role/accepted",
    subject: `person:${person.id}`,
    by: signsForSelf({ ...person, kind: "person", roles: [] }),
    at,
    before: null,
    after: { ...assignmentToJson(given.value), invitation: invitation.id, grantedBy: invitation.invitedBy },
    reason: null,
  });
  return given;
}
