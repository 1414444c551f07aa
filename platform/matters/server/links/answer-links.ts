import { createHash, randomBytes } from "node:crypto";
import { ok, type PlainDate, type Result, refuse } from "@omforent/kernel";
import { asWriter, directoryWith, namesIn, withNamesOf } from "../../../bodies/server/index.ts";
import { type Actor, notAllowed } from "../../../kernel/domain/actor.ts";
import type { Context } from "../../../kernel/server/context.ts";
import type { AnswerLinkListWire } from "../../contract.ts";
import { checkLink, type LinkMay, linkState, mayLeadMatter, sentOn } from "../../domain/index.ts";
import { knownMatter } from "../known-matter.ts";
import { newId } from "../new-ids.ts";
import { recordMatterEvent } from "../record-matter-event.ts";
import { heldOf } from "../store/stored-matter.ts";
import { leadMatter } from "../write/lead-matter.ts";
import { findLink, findLinks, insertLink, withdrawLinkAt } from "./link.store.ts";

/** What is kept of a token: whoever reads the database cannot use it. */
export const hashOfToken = (token: string): string => createHash("sha256").update(token).digest("hex");

export type MakeAnswerLink = {
  readonly matter: string;
  readonly participant: string;
  readonly may: readonly LinkMay[];
  readonly sentTo: string;
  readonly expiresOn: PlainDate;
};
export type MadeAnswerLink = { readonly id: string; readonly path: string; readonly expiresOn: PlainDate };

/**
 * A link for a municipality that has not joined. The path is told once and is not kept; whoever sends it (by e-mail, by SvarUt) has it from here.
 * Refusals: those of leading the matter and of checking the link, `matter/not-sent`.
 */
export const makeAnswerLink = (
  context: Context,
  { matter: id, participant, may, sentTo, expiresOn }: MakeAnswerLink,
  actor: Actor,
): Promise<Result<MadeAnswerLink>> =>
  leadMatter(context, id, actor, async ({ tx, stored, by, at }) => {
    if (sentOn(stored.matter) === null) return refuse("matter/not-sent");
    const checked = checkLink(stored.matter, { participant, expiresOn }, context.today());
    if (!checked.ok) return checked;
    const token = randomBytes(32).toString("base64url");
    const link = { id: newId("al"), matter: id, participant, may: [...new Set(may)], sentTo, expiresOn };
    await insertLink(tx, link, hashOfToken(token), { by, at });
    const after = { link: link.id, participant, may: link.may, expiresOn };
    await recordMatterEvent(tx, stored, { kind: "matter/answer-link-made", by, at, before: null, after });
    return ok({ id: link.id, path: `/svar/${token}`, expiresOn });
  });

/** The links of a matter, for whoever leads it. Refusals: `matter/not-found`, `matter/not-allowed`. */
export async function listAnswerLinks(context: Context, id: string, actor: Actor): Promise<Result<AnswerLinkListWire>> {
  const directory = await directoryWith(context, []);
  return asWriter(context, actor, async (tx) => {
    const known = await knownMatter(tx, id, actor);
    if (!known.ok) return known;
    if (!mayLeadMatter(actor, heldOf(known.value))) return notAllowed(actor, "matter/not-allowed");
    const links = await findLinks(tx, id);
    const participants = links.map(({ participant }) => participant);
    const names = namesIn(await withNamesOf({ database: tx }, directory, participants));
    return ok({
      links: links.map((link) => ({
        id: link.id,
        participant: link.participant,
        participantName: names(link.participant),
        may: [...link.may],
        used: [...link.used],
        sentTo: link.sentTo,
        expiresOn: link.expiresOn,
        state: linkState(link, context.today()),
        madeAt: link.madeAt,
      })),
    });
  });
}

/** Makes a link useless from now on. Refusals: `answer-link/not-found`, those of leading the matter. */
export async function withdrawAnswerLink(
  context: Context,
  id: string,
  actor: Actor,
): Promise<Result<{ readonly id: string }>> {
  const found = await asWriter(context, actor, async (tx) => {
    const link = await findLink(tx, id);
    if (link) return ok(link);
    return actor.kind === "nobody"
      ? notAllowed(actor, "matter/not-allowed")
      : refuse("answer-link/not-found", { id: id.slice(0, 100) });
  });
  if (!found.ok) return found;
  return leadMatter(context, found.value.matter, actor, async ({ tx, stored, by, at }) => {
    await withdrawLinkAt(tx, id, at);
    await recordMatterEvent(tx, stored, {
      kind: "matter/answer-link-withdrawn",
      by,
      at,
      before: null,
      after: { link: id },
    });
    return ok({ id });
  });
}
