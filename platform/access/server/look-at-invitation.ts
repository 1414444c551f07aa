import { ok, type Result, refuse } from "@omforent/kernel";
import { system } from "../../kernel/domain/actor.ts";
import type { Context } from "../../kernel/server/context.ts";
import { readAs } from "../../kernel/server/read-as.ts";
import type { InvitationJson } from "../contract.ts";
import { open } from "../domain/index.ts";
import { findInvitations } from "./invitation.store.ts";
import { holderNames } from "./role.store.ts";
import { hashOf } from "./secrets.ts";

/** What a link offers, for whoever has the link. Refusals: `invitation/not-found` and those of an invitation that is not open. */
export const lookAtInvitation = (context: Context, token: string): Promise<Result<InvitationJson>> =>
  readAs(context, system, async ({ database }) => {
    const [invitation] = await findInvitations(database, { tokenHash: hashOf(token) });
    if (!invitation) return refuse("invitation/not-found");
    const offer = open(invitation, context.now());
    if (!offer.ok) return offer;
    const { role, holder, period, basis } = offer.value;
    const names = await holderNames(database, [holder]);
    return ok({
      role,
      holder,
      holderName: names.get(holder) ?? holder,
      from: period.from,
      to: period.to,
      basis,
      expiresAt: invitation.expiresAt,
    });
  });
