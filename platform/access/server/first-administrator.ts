import { ok, type Result } from "@omforent/kernel";
import { signsAsMachine, system } from "../../kernel/domain/actor.ts";
import { installation } from "../../kernel/domain/holder.ts";
import type { Context } from "../../kernel/server/context.ts";
import { inTransaction } from "../../kernel/server/in-transaction.ts";
import { waitForTurn } from "../../kernel/server/wait-for-turn.ts";
import { findInvitations, saveWithdrawn } from "./invitation.store.ts";
import { makeInvitation } from "./invite.ts";
import { hasAdministrator } from "./role.store.ts";

/**
 * The token of a link for the installation's first administrator, for as long as there is none; a new one at every start, and the earlier
 * ones are worth nothing. Null when somebody has the role.
 */
export async function inviteFirstAdministrator(context: Context): Promise<Result<string | null>> {
  return inTransaction(context, system, async (tx) => {
    await waitForTurn(tx);
    const today = context.today();
    if (await hasAdministrator(tx, today)) return ok(null);
    const now = context.now();
    for (const earlier of await findInvitations(tx, { holder: installation }))
      if (earlier.usedAt === null && earlier.withdrawnAt === null)
        await saveWithdrawn(tx, { ...earlier, withdrawnAt: now });
    const offer = {
      role: "installation-administrator",
      holder: installation,
      period: { from: today, to: null },
      basis: "own",
      standsInFor: null,
    } as const;
    const by = signsAsMachine(system)!; // the program itself
    const made = await makeInvitation(tx, context, { offer, invited: null, by });
    return made.ok ? ok(made.value.token) : made;
  });
}
