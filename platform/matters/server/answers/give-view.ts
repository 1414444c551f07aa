import { ok, type PlainDate, type Result, refuse } from "@omforent/kernel";
import type { Actor, Signature } from "../../../kernel/domain/actor.ts";
import type { Context } from "../../../kernel/server/context.ts";
import { giveView as give, isLateView, mayGiveView, type PartyView, type View } from "../../domain/index.ts";
import { viewToJson } from "../matter-to-json.ts";
import { newId } from "../new-ids.ts";
import { recordMatterEvent } from "../record-matter-event.ts";
import { insertView, type Registrant } from "../store/answer.store.ts";
import { type Answering, answerIn } from "./answering.ts";
import { registrantOf } from "./register-decision.ts";

export type WrittenView = {
  readonly version: number;
  readonly on: PlainDate;
  readonly text: string;
  readonly proposedText: string | null;
  readonly byParty: readonly PartyView[];
  /** Ids of attachments. */
  readonly attachments: readonly string[];
};
export type GiveView = WrittenView & { readonly matter: string; readonly body: string };
export type GivenView = { readonly view: string; readonly registered: "new" | "already"; readonly late: boolean };

/** Gives a body's view, on the version that it had before it. Refusals: those of answering and of giving a view, `matter/unknown-attachment`. */
export const giveView = (
  context: Context,
  { matter, body, ...written }: GiveView,
  actor: Actor,
): Promise<Result<GivenView>> =>
  answerIn(
    context,
    { matter, body },
    { actor, may: (answering) => mayGiveView(actor, answering.stored.matter, answering.body) },
    async ({ by, ...answering }) => recordView({ answering, by, registrant: registrantOf(by), source: null }, written),
  );

export type RecordingView = {
  readonly answering: Answering;
  readonly by: Signature;
  readonly registrant: Registrant;
  /** Null: it is the municipality's own. */
  readonly source: string | null;
};

export async function recordView(
  { answering, by, registrant, source }: RecordingView,
  { attachments: ids, ...written }: WrittenView,
): Promise<Result<GivenView>> {
  const { tx, stored, body, today, at } = answering;
  const unknown = ids.find((id) => !stored.attachments.has(id));
  if (unknown !== undefined)
    return refuse("matter/unknown-attachment", { attachment: unknown.slice(0, 100) }, { path: "attachments" });
  const attachments = ids.flatMap((id) => {
    const file = stored.attachments.get(id);
    return file ? [{ name: file.name, hash: file.sha256 }] : [];
  });
  const view: View = { ...written, id: newId("mv"), body: body.id, attachments };
  const given = give(stored.matter, view, today);
  if (!given.ok) return withBothTexts(given, stored.matter.views, view);
  const added = given.value.views.find(({ id }) => id === view.id);
  const late = isLateView(view, stored.matter);
  if (!added) {
    const before = stored.matter.views.find(
      (one) => one.body === view.body && one.version === view.version && one.on === view.on,
    );
    return ok({ view: before?.id ?? view.id, registered: "already", late });
  }
  await insertView(tx, { matter: stored.matter.id, view: added, attachments: ids, registrant, source }, { by, at });
  await recordMatterEvent(tx, stored, { kind: "matter/view-given", by, at, before: null, after: viewToJson(added) });
  return ok({ view: added.id, registered: "new", late });
}

/** Where the body has given another view that day, both are shown, so that neither is lost. */
function withBothTexts(refused: Extract<Result<unknown>, { ok: false }>, views: readonly View[], yours: View) {
  const { code, params, ...where } = refused.refusal;
  if (code !== "matter/view-registered-otherwise") return refused;
  const theirs = views.find(({ id }) => id === params.view);
  return refuse(code, { ...params, theirs: theirs?.text ?? "", yours: yours.text }, where);
}
