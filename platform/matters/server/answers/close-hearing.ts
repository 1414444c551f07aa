import { ok, type Result, refuse } from "@omforent/kernel";
import { asWriter, findBodies } from "../../../bodies/server/index.ts";
import { type Actor, notAllowed } from "../../../kernel/domain/actor.ts";
import type { Context } from "../../../kernel/server/context.ts";
import { currentRegistry } from "../../../municipalities/server/index.ts";
import { closeHearing as close, mayLeadMatter, mayRegisterOwn } from "../../domain/index.ts";
import { sentMatter } from "../known-matter.ts";
import { recordMatterEvent } from "../record-matter-event.ts";
import { insertClosing } from "../store/answer.store.ts";
import { holdBodyIn } from "../store/matter.store.ts";
import { heldOf } from "../store/stored-matter.ts";

export type CloseHearing = { readonly matter: string; readonly by: string; readonly reason: string | null };
export type ClosedHearing = { readonly breach: boolean };

/**
 * Closes the hearing. Whoever leads the matter does it when every view has its answer; with unanswered views only the secretary of a body that decides,
 * with its reason, which stays as a breach. Refusals: those of closing it, `matter/unknown-body`, `matter/not-allowed`.
 */
export async function closeHearing(
  context: Context,
  { matter: id, by: bodyId, reason }: CloseHearing,
  actor: Actor,
): Promise<Result<ClosedHearing>> {
  const registry = await currentRegistry(context);
  return asWriter(context, actor, async (tx) => {
    await holdBodyIn(tx, id, "hearing");
    const sent = await sentMatter(tx, id, actor);
    if (!sent.ok) return sent;
    const stored = sent.value;
    const body = (await findBodies(tx, [bodyId], registry)).get(bodyId)?.body;
    const leads = mayLeadMatter(actor, heldOf(stored));
    const decides = body ? mayRegisterOwn(actor, body) : null;
    if (!leads && !decides) return notAllowed(actor, "matter/not-allowed");
    if (!body) return refuse("matter/unknown-body", { body: bodyId.slice(0, 100) }, { path: "by" });
    const closed = close(stored.matter, { by: bodyId, on: context.today(), reason });
    if (!closed.ok) return closed;
    const closing = closed.value.hearingClosing!; // just closed
    const by = closing.breach === null ? leads : decides;
    if (!by)
      return notAllowed(actor, closing.breach === null ? "matter/not-allowed" : "breach/not-allowed", {
        body: body.name,
      });
    const at = context.now();
    await insertClosing(tx, id, closing, { by, at });
    await recordMatterEvent(tx, stored, {
      kind: "matter/hearing-closed",
      by,
      at,
      before: null,
      after: { by: bodyId, unanswered: closing.breach === null ? [] : [...closing.breach.views] },
      reason: closing.breach?.reason ?? null,
    });
    return ok({ breach: closing.breach !== null });
  });
}
