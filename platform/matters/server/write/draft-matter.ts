import { ok, type Result } from "@omforent/kernel";
import { asWriter, directoryWith } from "../../../bodies/server/index.ts";
import { type Actor, notAllowed } from "../../../kernel/domain/actor.ts";
import { isHolder } from "../../../kernel/domain/holder.ts";
import type { Context } from "../../../kernel/server/context.ts";
import { recordEvent } from "../../../kernel/server/record-event.ts";
import type { SavedMatterWire } from "../../contract.ts";
import { currentVersion, mayBringFor } from "../../domain/index.ts";
import { composeMatter, type WrittenMatter } from "../compose-matter.ts";
import { matterToJson } from "../matter-to-json.ts";
import { newId } from "../new-ids.ts";
import { insertMatter, saveVersion } from "../store/write.store.ts";

export type DraftMatter = WrittenMatter & {
  /** In whose name: "municipality:5020". */
  readonly holder: string;
};

/** Begins a matter that only its holder can read until it is sent. Refusals: `matter/not-allowed`, those of composing it. */
export async function draftMatter(
  context: Context,
  { holder, ...written }: DraftMatter,
  actor: Actor,
): Promise<Result<SavedMatterWire>> {
  const by = isHolder(holder) ? mayBringFor(actor, holder) : null;
  if (!by || !isHolder(holder)) return notAllowed(actor, "matter/not-allowed");
  const directory = await directoryWith(context, []);
  return asWriter(context, actor, async (tx) => {
    const id = newId("m");
    const composing = {
      tx,
      today: context.today(),
      directory,
      id,
      holder,
      holderName: by.name,
      attachments: new Map(),
    };
    const composed = await composeMatter(composing, written);
    if (!composed.ok) return composed;
    const matter = composed.value;
    const at = context.now();
    await insertMatter(tx, matter, { by, at });
    await saveVersion(tx, { matter: id, version: currentVersion(matter), attachments: [] }, { by, at });
    const subject = `matter:${id}`;
    const after = matterToJson(matter);
    await recordEvent(tx, { log: holder, kind: "matter/drafted", subject, by, at, before: null, after, reason: null });
    return ok({ id, revision: 1 });
  });
}
