import { ok, type Result, refuse } from "@omforent/kernel";
import type { Actor } from "../../../kernel/domain/actor.ts";
import type { Context } from "../../../kernel/server/context.ts";
import { recordEvent } from "../../../kernel/server/record-event.ts";
import { addVersion as add, currentVersion, sentOn } from "../../domain/index.ts";
import { draftOf, type WrittenProposal } from "../compose-matter.ts";
import { sha256 } from "../hash.ts";
import { matterToJson } from "../matter-to-json.ts";
import { askForLetters } from "../outward/letters/write-letters.ts";
import { recordMatterEvent } from "../record-matter-event.ts";
import { saveRevision, saveVersion } from "../store/write.store.ts";
import { leadMatter, matterConflict } from "./lead-matter.ts";

export type AddVersion = {
  readonly id: string;
  readonly seen: number;
  readonly revision: number;
  readonly proposal: Omit<WrittenProposal, "kind" | "id">;
  readonly note: string | null;
  readonly send: boolean;
};
export type SavedVersion = {
  readonly id: string;
  readonly revision: number;
  readonly version: number;
  readonly hash: string;
};

/**
 * A new version of what is asked, sent at once or kept as a draft. What was adopted stays adopted only where the text is the same. Refusals: those of
 * leading it and of adding a version, `matter/not-sent`, `matter/unknown-attachment`, `matter/conflict` with both texts.
 */
export const addVersion = (
  context: Context,
  { id, seen, revision, proposal: written, note, send }: AddVersion,
  actor: Actor,
): Promise<Result<SavedVersion>> =>
  leadMatter(context, id, actor, async ({ tx, stored, by, at }) => {
    if (sentOn(stored.matter) === null) return refuse("matter/not-sent");
    if (revision !== stored.revision) return matterConflict(stored, revision, written);
    const before = currentVersion(stored.matter).proposal;
    const draft = draftOf({ ...written, kind: before.kind, id: before.id }, id, stored.attachments);
    if (!draft.ok) return draft;
    const version = { draft: draft.value, seen, note, sentOn: send ? context.today() : null };
    const added = add(stored.matter, version, sha256);
    if (!added.ok) return added;
    const newest = currentVersion(added.value);
    await saveVersion(tx, { matter: id, version: newest, attachments: written.attachments }, { by, at });
    await saveRevision(tx, { id, revision: revision + 1 }, { by, at });
    const event = { by, at, before: { version: before.version, hash: before.hash }, after: matterToJson(added.value) };
    if (send) await askForLetters(tx, id);
    if (send) await recordMatterEvent(tx, stored, { ...event, kind: "matter/version-sent", reason: note });
    else
      await recordEvent(tx, {
        ...event,
        log: stored.holder, // still the holder's own
        kind: "matter/version-drafted",
        subject: `matter:${id}`,
        reason: note,
      });
    const { version: number, hash } = newest.proposal;
    return ok({ id, revision: revision + 1, version: number, hash });
  });
