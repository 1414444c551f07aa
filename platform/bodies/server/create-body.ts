import { ok, type Result, refuse } from "@omforent/kernel";
import { cooperationIdFor, kindOf } from "../../cooperations/domain/index.ts";
import { type Actor, notAllowed } from "../../kernel/domain/actor.ts";
import { logOf } from "../../kernel/domain/log-of.ts";
import type { Context } from "../../kernel/server/context.ts";
import { recordEvent } from "../../kernel/server/record-event.ts";
import type { SavedBodyWire } from "../contract.ts";
import {
  type BodyKind,
  type BodyLevel,
  checkBody,
  type ExternalReference,
  mayKeepBodies,
  onlyLevelOf,
} from "../domain/index.ts";
import { asWriter } from "./as-writer.ts";
import { findBodiesOf, saveBody } from "./body.store.ts";
import { bodyToJson } from "./body-to-json.ts";
import { directoryWith, isKnown } from "./holder-names.ts";
import { unguessable } from "./new-id.ts";

export type CreateBody = {
  readonly holder: string;
  readonly kind: BodyKind;
  readonly name: string;
  readonly level: BodyLevel | null;
  readonly externalReference: ExternalReference | null;
  readonly papersDaysBefore: number | null;
};

/**
 * Enters a body that does not follow from the municipality itself: a committee, a board, a representantskap. Refusals: those of checking
 * it, `holder/not-found`, `body/level-missing`, `body/name-taken`, `body/not-allowed`.
 */
export async function createBody(
  context: Context,
  { holder, kind, name, level, externalReference, papersDaysBefore }: CreateBody,
  actor: Actor,
): Promise<Result<SavedBodyWire>> {
  const directory = await directoryWith(context, [holder]);
  const by = mayKeepBodies(actor, holder);
  if (!isKnown(directory, holder)) return refuse("holder/not-found", { holder: holder.slice(0, 100) });
  if (!by) return notAllowed(actor, "body/not-allowed", { body: name.slice(0, 80) });
  const fitting = level ?? onlyLevelOf(kind);
  if (fitting === null) return refuse("body/level-missing", { kind }, { path: "level" });
  const slug = cooperationIdFor(name, unguessable(5));
  const id = kindOf(holder) === "cooperation" ? slug : `${holder}-${slug}`;
  const checked = checkBody({ id, holder, kind, name, level: fitting, externalReference });
  if (!checked.ok) return checked;
  return asWriter(context, actor, async (tx) => {
    const others = await findBodiesOf(tx, [holder], directory.registry);
    const taken = others.find(({ body }) => body.name.toLowerCase() === checked.value.name.toLowerCase());
    if (taken) return refuse("body/name-taken", { name: taken.body.name }, { path: "name" });
    const at = context.now();
    const kept = { body: checked.value, version: 1, papersDaysBefore };
    await saveBody(tx, kept, { by, at, registry: directory.registry });
    const subject = `body:${id}`;
    const after = bodyToJson(kept);
    await recordEvent(tx, { log: logOf(by), kind: "body/created", subject, by, at, before: null, after, reason: null });
    return ok({ id, version: 1 });
  });
}
