import { ok, type Result, refuse } from "@omforent/kernel";
import { type Actor, notAllowed } from "../../kernel/domain/actor.ts";
import type { Context } from "../../kernel/server/context.ts";
import { inTransaction } from "../../kernel/server/in-transaction.ts";
import { recordEvent } from "../../kernel/server/record-event.ts";
import { endRole as decide, mayEndRole } from "../domain/index.ts";
import { hostsOf } from "./hosts-of.ts";
import { findAssignment, saveEnd } from "./role.store.ts";
import { assignmentToJson } from "./role-events.ts";

/**
 * Ends a role from today on; those who stand in for it lose theirs with it. Refusals: `role/not-found`, `role/already-ended`, `role/not-allowed`.
 */
export async function endRole(
  context: Context,
  { id, reason }: { readonly id: string; readonly reason: string | null },
  actor: Actor,
): Promise<Result<{ readonly id: string }>> {
  return inTransaction(context, actor, async (tx) => {
    const assignment = await findAssignment(tx, id);
    if (!assignment) return actor.kind === "nobody" ? notAllowed(actor, "role/not-allowed") : refuse("role/not-found");
    const original = assignment.standsInFor === null ? null : await findAssignment(tx, assignment.standsInFor);
    const by = mayEndRole(actor, assignment, { hosts: await hostsOf(tx, assignment.holder), original });
    if (!by) return notAllowed(actor, "role/not-allowed", { role: assignment.role });
    const ended = decide(assignment, context.today());
    if (!ended.ok) return ended;
    await saveEnd(tx, ended.value);
    await recordEvent(tx, {
      log: assignment.holder,
      kind: "role/ended",
      subject: `person:${assignment.person}`,
      by,
      at: context.now(),
      before: assignmentToJson(assignment),
      after: assignmentToJson(ended.value),
      reason,
    });
    return ok({ id });
  });
}
