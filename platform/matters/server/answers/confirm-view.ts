import { ok, type Result, refuse } from "@omforent/kernel";
import { asWriter, findBodies } from "../../../bodies/server/index.ts";
import { type Actor, notAllowed } from "../../../kernel/domain/actor.ts";
import type { Context } from "../../../kernel/server/context.ts";
import { currentRegistry } from "../../../municipalities/server/index.ts";
import { mayGiveView } from "../../domain/index.ts";
import { sentMatter } from "../known-matter.ts";
import { viewToJson } from "../matter-to-json.ts";
import { recordMatterEvent } from "../record-matter-event.ts";
import { confirmIn } from "../store/answer.store.ts";

export type OneView = { readonly matter: string; readonly view: string };

/** The municipality says that a view which came by a link is its own. Refusals: `view/not-found`, `answer/not-allowed`. */
export async function confirmView(
  context: Context,
  { matter: id, view: viewId }: OneView,
  actor: Actor,
): Promise<Result<{ readonly view: string }>> {
  const registry = await currentRegistry(context);
  return asWriter(context, actor, async (tx) => {
    const sent = await sentMatter(tx, id, actor);
    if (!sent.ok) return sent;
    const stored = sent.value;
    const view = stored.matter.views.find((one) => one.id === viewId);
    if (!view) return refuse("view/not-found", { view: viewId.slice(0, 100) });
    const body = (await findBodies(tx, [view.body], registry)).get(view.body)?.body;
    const by = body ? mayGiveView(actor, stored.matter, body) : null;
    if (!by) return notAllowed(actor, "answer/not-allowed", { body: body?.name ?? view.body });
    const { registeredAs } = stored.views.get(viewId)!; // every view has its note
    if (registeredAs.by === "own" || registeredAs.confirmed !== null) return ok({ view: viewId });
    const at = context.now();
    await confirmIn(tx, "matter_views", { id: viewId, person: by.id, name: by.name, at });
    const { view: told, body: whose } = viewToJson(view) as { readonly view: string; readonly body: string };
    await recordMatterEvent(tx, stored, {
      kind: "matter/view-confirmed",
      by,
      at,
      before: null,
      after: { view: told, body: whose },
    });
    return ok({ view: viewId });
  });
}
