import { type Result, refuse } from "@omforent/kernel";
import { asWriter } from "../../../bodies/server/index.ts";
import { type Actor, notAllowed, type Signature } from "../../../kernel/domain/actor.ts";
import type { Context, Transaction } from "../../../kernel/server/context.ts";
import { currentVersion, mayLeadMatter } from "../../domain/index.ts";
import { knownMatter } from "../known-matter.ts";
import { holdMatter } from "../store/matter.store.ts";
import { heldOf, type StoredMatter } from "../store/stored-matter.ts";

export type Leading = {
  readonly tx: Transaction;
  readonly stored: StoredMatter;
  readonly by: Signature;
  readonly at: string;
};

/**
 * Does something with a matter as whoever leads it; two who do so at once do it in turn. Refusals: `matter/not-found`, for whoever may not know of
 * it too, `matter/not-allowed`, those of the work.
 */
export const leadMatter = <Output>(
  context: Context,
  id: string,
  actor: Actor,
  work: (leading: Leading) => Promise<Result<Output>>,
): Promise<Result<Output>> =>
  asWriter(context, actor, async (tx) => {
    await holdMatter(tx, id);
    const known = await knownMatter(tx, id, actor, { versionTexts: true });
    if (!known.ok) return known;
    const by = mayLeadMatter(actor, heldOf(known.value));
    if (!by) return notAllowed(actor, "matter/not-allowed");
    return work({ tx, stored: known.value, by, at: context.now() });
  });

/** Both texts, so that neither is lost: what is saved now, and what the writer wanted to save. Of each only the words, for money is no JSON. */
export function matterConflict(
  { matter, revision }: StoredMatter,
  saw: number,
  yours: { readonly title: string; readonly text: string } | null,
) {
  const words = yours && wordsOf(yours);
  const theirs = wordsOf(currentVersion(matter).proposal);
  return refuse("matter/conflict", { saw, now: revision, yours: words, theirs }, { path: "revision" });
}

const wordsOf = ({ title, text }: { readonly title: string; readonly text: string }) => ({ title, text });
