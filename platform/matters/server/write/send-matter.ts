import { ok, type Result } from "@omforent/kernel";
import type { Actor } from "../../../kernel/domain/actor.ts";
import type { Context } from "../../../kernel/server/context.ts";
import type { SavedMatterWire } from "../../contract.ts";
import { currentVersion, sendMatter as send } from "../../domain/index.ts";
import { matterToJson } from "../matter-to-json.ts";
import { askForLetters } from "../outward/letters/write-letters.ts";
import { recordMatterEvent } from "../record-matter-event.ts";
import { markVersionSent, saveRevision } from "../store/write.store.ts";
import type { Seen } from "./change-draft.ts";
import { leadMatter, matterConflict } from "./lead-matter.ts";

/**
 * Sends the newest version out, the first or a later one that was kept as a draft: from now on everybody reads it, and its text stands.
 * Refusals: those of leading and sending it, `matter/conflict`.
 */
export const sendMatter = (context: Context, { id, revision }: Seen, actor: Actor): Promise<Result<SavedMatterWire>> =>
  leadMatter(context, id, actor, async ({ tx, stored, by, at }) => {
    const today = context.today();
    const sent = send(stored.matter, today);
    if (!sent.ok) return sent;
    if (revision !== stored.revision) return matterConflict(stored, revision, null);
    const { version: number } = currentVersion(sent.value).proposal;
    await markVersionSent(tx, { matter: id, number, on: today }, { by, at });
    const isFirst = number === 1;
    await saveRevision(tx, { id, revision: revision + 1, ...(isFirst ? { sentOn: today } : {}) }, { by, at });
    const kind = isFirst ? "matter/sent" : "matter/version-sent";
    await recordMatterEvent(
      tx,
      { ...stored, matter: sent.value },
      { kind, by, at, before: null, after: matterToJson(sent.value) },
    );
    await askForLetters(tx, id);
    return ok({ id, revision: revision + 1 });
  });
