import { ok, type Result, refuse } from "@omforent/kernel";
import { directoryWith } from "../../../bodies/server/index.ts";
import type { Actor } from "../../../kernel/domain/actor.ts";
import type { Context } from "../../../kernel/server/context.ts";
import type { SavedMatterWire } from "../../contract.ts";
import { currentVersion, sentOn } from "../../domain/index.ts";
import { composeMatter, type WrittenMatter } from "../compose-matter.ts";
import { matterToJson } from "../matter-to-json.ts";
import { recordMatterEvent } from "../record-matter-event.ts";
import { deleteMatter, saveTerms, saveVersion } from "../store/write.store.ts";
import { leadMatter, matterConflict } from "./lead-matter.ts";

export type ChangeMatter = WrittenMatter & { readonly id: string; readonly revision: number };

/** Saves a draft anew. Refusals: those of leading and composing it, `matter/already-sent`, `matter/conflict` with both texts. */
export async function changeMatter(
  context: Context,
  { id, revision, ...written }: ChangeMatter,
  actor: Actor,
): Promise<Result<SavedMatterWire>> {
  const directory = await directoryWith(context, []);
  return leadMatter(context, id, actor, async ({ tx, stored, by, at }) => {
    const { holder, holderName, attachments, matter: before } = stored;
    const out = sentOn(before);
    if (out !== null) return refuse("matter/already-sent", { on: out });
    const composed = await composeMatter(
      { tx, today: context.today(), directory, id, holder, holderName, attachments },
      written,
    );
    if (!composed.ok) return composed;
    const matter = composed.value;
    if (revision !== stored.revision) return matterConflict(stored, revision, written.proposal);
    const next = revision + 1;
    await saveTerms(tx, matter, next, { by, at });
    const version = { matter: id, version: currentVersion(matter), attachments: written.proposal.attachments };
    await saveVersion(tx, version, { by, at });
    const event = { kind: "matter/changed", by, at, before: matterToJson(before), after: matterToJson(matter) };
    await recordMatterEvent(tx, stored, event);
    return ok({ id, revision: next });
  });
}

export type Seen = { readonly id: string; readonly revision: number };

/** Removes a draft; that it was there stays in the holder's log. Refusals: those of leading it, `matter/already-sent`, `matter/conflict`. */
export const discardMatter = (
  context: Context,
  { id, revision }: Seen,
  actor: Actor,
): Promise<Result<{ readonly id: string }>> =>
  leadMatter(context, id, actor, async ({ tx, stored, by, at }) => {
    const out = sentOn(stored.matter);
    if (out !== null) return refuse("matter/already-sent", { on: out });
    if (revision !== stored.revision) return matterConflict(stored, revision, null);
    await recordMatterEvent(tx, stored, {
      kind: "matter/discarded",
      by,
      at,
      before: matterToJson(stored.matter),
      after: null,
    });
    await deleteMatter(tx, id);
    return ok({ id });
  });
