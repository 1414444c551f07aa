import { ok, type Result, refuse } from "@omforent/kernel";
import { type Actor, notAllowed, type Signature } from "../../kernel/domain/actor.ts";
import type { Context, Transaction } from "../../kernel/server/context.ts";
import { inTransaction } from "../../kernel/server/in-transaction.ts";
import { recordEvent } from "../../kernel/server/record-event.ts";
import { checkOffer, invitationDays, mayDelegate, mayGiveRole, type RoleOffer, withdraw } from "../domain/index.ts";
import { hostsOf } from "./hosts-of.ts";
import { findInvitations, insertInvitation, saveWithdrawn } from "./invitation.store.ts";
import { findAssignment, holderNames } from "./role.store.ts";
import { offerToJson } from "./role-events.ts";
import { hashOf, newId, newToken } from "./secrets.ts";

export type Invite = { readonly offer: RoleOffer; readonly invited: string | null };
/** The token is in the link and is told once; only its hash is kept. */
export type Invited = { readonly id: string; readonly token: string; readonly expiresAt: string };

/**
 * Invites somebody to a role: an administrator to any of the municipality's, or a person to stand in for herself.
 * Refusals: those of `checkOffer`, `role/no-such-holder`, `role/not-allowed`.
 */
export async function invite(context: Context, { offer, invited }: Invite, actor: Actor): Promise<Result<Invited>> {
  return inTransaction(context, actor, async (tx) => {
    const original = offer.standsInFor === null ? null : await findAssignment(tx, offer.standsInFor);
    const by = await mayOffer(tx, actor, offer, original);
    if (!by) return notAllowed(actor, "role/not-allowed", { role: offer.role });
    const checked = checkOffer(offer, original);
    if (!checked.ok) return checked;
    if (!(await exists(tx, offer.holder)))
      return refuse("role/no-such-holder", { holder: offer.holder }, { path: "holder" });
    return makeInvitation(tx, context, { offer: checked.value, invited, by });
  });
}

async function mayOffer(
  tx: Transaction,
  actor: Actor,
  offer: RoleOffer,
  original: Awaited<ReturnType<typeof findAssignment>>,
): Promise<Signature | null> {
  const own = original && mayDelegate(actor, original);
  return own ?? mayGiveRole(actor, { ...offer, hosts: await hostsOf(tx, offer.holder) });
}

const exists = async (tx: Transaction, holder: string): Promise<boolean> =>
  holder === "installation" || (await holderNames(tx, [holder])).get(holder) !== holder;

/** Writes the invitation with its event; the caller has asked the policy. */
export async function makeInvitation(
  tx: Transaction,
  context: Context,
  { offer, invited, by }: Invite & { readonly by: Signature },
): Promise<Result<Invited>> {
  const at = context.now();
  const [id, token] = [newId("i"), newToken()];
  const expiresAt = new Date(Date.parse(at) + invitationDays * 24 * 60 * 60 * 1000).toISOString();
  const unused = { usedAt: null, withdrawnAt: null };
  await insertInvitation(
    tx,
    { id, offer, invited, invitedBy: by.id, invitedAt: at, expiresAt, ...unused },
    hashOf(token),
  );
  await recordEvent(tx, {
    log: offer.holder,
    kind: "role/offered",
    subject: `invitation:${id}`,
    by,
    at,
    before: null,
    after: offerToJson(offer),
    reason: null,
  });
  return ok({ id, token, expiresAt });
}

/** Takes an invitation back. Refusals: `invitation/not-found`, `invitation/used`, `invitation/withdrawn`, `role/not-allowed`. */
export async function withdrawInvitation(
  context: Context,
  id: string,
  actor: Actor,
): Promise<Result<{ readonly id: string }>> {
  return inTransaction(context, actor, async (tx) => {
    const [invitation] = await findInvitations(tx, { id });
    if (!invitation)
      return actor.kind === "nobody" ? notAllowed(actor, "role/not-allowed") : refuse("invitation/not-found");
    const original =
      invitation.offer.standsInFor === null ? null : await findAssignment(tx, invitation.offer.standsInFor);
    const by = await mayOffer(tx, actor, invitation.offer, original);
    if (!by) return notAllowed(actor, "role/not-allowed", { role: invitation.offer.role });
    const at = context.now();
    const withdrawn = withdraw(invitation, at);
    if (!withdrawn.ok) return withdrawn;
    await saveWithdrawn(tx, withdrawn.value);
    await recordEvent(tx, {
      log: invitation.offer.holder,
      kind: "role/offer-withdrawn",
      subject: `invitation:${id}`,
      by,
      at,
      before: offerToJson(invitation.offer),
      after: null,
      reason: null,
    });
    return ok({ id });
  });
}
