import { ok, type Result } from "@omforent/kernel";
import { type Actor, notAllowed } from "../../kernel/domain/actor.ts";
import { type Holder, installation } from "../../kernel/domain/holder.ts";
import type { Role } from "../../kernel/domain/role.ts";
import type { Context } from "../../kernel/server/context.ts";
import { readAs } from "../../kernel/server/read-as.ts";
import type { RolesAtJson } from "../contract.ts";
import { isHeld, mayGiveRole, mayReadRoles, stateOf } from "../domain/index.ts";
import { hostsOf } from "./hosts-of.ts";
import { findInvitations } from "./invitation.store.ts";
import { findPersons } from "./person.store.ts";
import { findAssignments, holderNames } from "./role.store.ts";

/** One that can be held there: who may give it, may give. */
const anyRoleAt = (holder: Holder): Role => (holder === installation ? "installation-administrator" : "reader");

/** Who holds roles somewhere, and who has been invited. Refusal: `roles/not-allowed`. */
export async function listRoles(context: Context, holder: Holder, actor: Actor): Promise<Result<RolesAtJson>> {
  const hosts = await hostsOf(context.database, holder);
  const mayGive = mayGiveRole(actor, { role: "cooperation-officer", holder, basis: "own", hosts }) !== null;
  if (!mayReadRoles(actor, holder) && !mayGive) return notAllowed(actor, "roles/not-allowed");
  return readAs(context, actor, async ({ database }) => {
    const assignments = await findAssignments(database, { holder });
    const invitations = await findInvitations(database, { holder });
    const people = new Map(
      (
        await findPersons(
          database,
          assignments.map(({ person }) => person),
        )
      ).map((one) => [one.id, one]),
    );
    const names = await holderNames(database, [holder]);
    const now = context.now();
    return ok({
      holder,
      holderName: names.get(holder) ?? holder,
      mayGive: mayGive || mayGiveRole(actor, { role: anyRoleAt(holder), holder, basis: "own", hosts }) !== null,
      roles: assignments.map(({ period, ...one }) => ({
        ...one,
        name: people.get(one.person)?.name ?? "–",
        example: people.get(one.person)?.example ?? false,
        from: period.from,
        to: period.to,
        held: isHeld({ period }, context.today()),
      })),
      invitations: invitations.map(({ offer: { period, ...offer }, ...one }) => ({
        id: one.id,
        ...offer,
        from: period.from,
        to: period.to,
        invited: one.invited,
        invitedAt: one.invitedAt,
        expiresAt: one.expiresAt,
        state: stateOf({ ...one, offer: { ...offer, period } }, now),
      })),
    });
  });
}
