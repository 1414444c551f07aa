import { ok, type PlainDate, type Result, refuse } from "@omforent/kernel";
import { asWriter } from "../../../bodies/server/index.ts";
import type { Actor } from "../../../kernel/domain/actor.ts";
import type { Context, Transaction } from "../../../kernel/server/context.ts";
import type { Json } from "../../../kernel/server/tables.ts";
import type { Registry } from "../../../municipalities/domain/index.ts";
import { currentRegistry } from "../../../municipalities/server/index.ts";
import type { DecisionDetailWire, VersionWire, ViewDetailWire } from "../../contract.ts";
import { assessDecision, type Standing, sideBySide, type Votes } from "../../domain/index.ts";
import { knownMatter } from "../known-matter.ts";
import { standingFor } from "../standing.ts";
import { type CorrectionRow, findCorrections, findDecisionTexts, findViewTexts } from "../store/answer.store.ts";
import { findVersionTexts } from "../store/matter.store.ts";
import type { StoredMatter } from "../store/stored-matter.ts";
import { changesBetweenTexts } from "./changes-to-wire.ts";
import { decisionToWire } from "./decision-to-wire.ts";
import { recordReading } from "./record-reading.ts";
import { versionToWire } from "./version-to-wire.ts";
import { replyToWire, viewToWire } from "./view-to-wire.ts";

type Part = {
  readonly tx: Transaction;
  readonly stored: StoredMatter;
  readonly standing: Standing;
};

/** One part of a matter, whole; as the matter itself is read. */
async function readPart<Output>(
  context: Context,
  id: string,
  actor: Actor,
  read: (part: Part) => Promise<Result<Output>>,
): Promise<Result<Output>> {
  const registry: Registry = await currentRegistry(context);
  const today: PlainDate = context.today();
  return asWriter(context, actor, async (tx) => {
    const known = await knownMatter(tx, id, actor);
    if (!known.ok) return known;
    const stored = known.value;
    await recordReading(tx, { stored, actor, context });
    const standing = (await standingFor(tx, [stored.matter], { registry, today }))(stored.matter);
    return read({ tx, stored, standing });
  });
}

const whole = Number.MAX_SAFE_INTEGER;

/** One decision with its whole text and what stood there before. Refusals: `matter/not-found`, `decision/not-found`. */
export const readDecision = (
  context: Context,
  { matter, decision: id }: { readonly matter: string; readonly decision: string },
  actor: Actor,
): Promise<Result<DecisionDetailWire>> =>
  readPart(context, matter, actor, async ({ tx, stored, standing }) => {
    const decision = stored.matter.decisions.find((one) => one.id === id);
    const texts = decision ? await findDecisionTexts(tx, id) : undefined;
    if (!decision || !texts) return refuse("decision/not-found", { decision: id.slice(0, 100) });
    const assessed = new Map([[id, assessDecision(decision, stored.matter, standing)]]);
    const said = { ...decision, text: texts.text };
    return ok({
      ...decisionToWire(said, { stored, standing, assessed, mostText: whole }),
      adoptedText: texts.changed_text,
      earlier: (await findCorrections(tx, id)).map(correctionToWire),
    });
  });

function correctionToWire({ before, reason, corrected_at }: CorrectionRow): DecisionDetailWire["earlier"][number] {
  const row = before as { readonly [name: string]: Json }; // written by findDecisionRow
  return {
    text: String(row.text ?? ""),
    date: String(row.date ?? ""),
    caseNumber: (row.case_number ?? null) as string | null,
    votes: (row.votes ?? null) as Votes | null,
    reason,
    at: corrected_at,
  };
}

/** One view with its whole text, all that it wants changed, and every reply. Refusals: `matter/not-found`, `view/not-found`. */
export const readView = (
  context: Context,
  { matter, view: id }: { readonly matter: string; readonly view: string },
  actor: Actor,
): Promise<Result<ViewDetailWire>> =>
  readPart(context, matter, actor, async ({ tx, stored, standing }) => {
    const one = sideBySide(stored.matter, standing).find(({ view }) => view.id === id);
    const texts = one ? await findViewTexts(tx, id) : undefined;
    if (!one || !texts) return refuse("view/not-found", { view: id.slice(0, 100) });
    const bases = await findVersionTexts(tx, matter, [one.view.version]);
    const base = bases.get(one.view.version) ?? "";
    const changes = texts.proposed_text === null ? [] : changesBetweenTexts(base, texts.proposed_text);
    const said = { ...one, view: { ...one.view, text: texts.text } };
    return ok({
      ...viewToWire(said, { stored, mostText: whole, changes: new Map([[id, changes]]) }),
      proposedText: texts.proposed_text,
      allReplies: stored.matter.replies.filter(({ view }) => view === id).map(replyToWire),
    });
  });

/** One version, whole, with what changed since the one before. Refusals: `matter/not-found`, `version/not-found`. */
export const readVersion = (
  context: Context,
  { matter, version: number }: { readonly matter: string; readonly version: number },
  actor: Actor,
): Promise<Result<VersionWire>> =>
  readPart(context, matter, actor, async ({ tx, stored }) => {
    const { versions } = stored.matter;
    const at = versions.findIndex(({ proposal }) => proposal.version === number);
    const version = versions[at];
    if (!version) return refuse("version/not-found", { version: number });
    const before = versions[at - 1]?.proposal.version ?? null;
    const texts = await findVersionTexts(tx, matter, before === null ? [number] : [before, number]);
    const text = texts.get(number) ?? "";
    const changes = before === null ? null : changesBetweenTexts(texts.get(before) ?? "", text);
    return ok(versionToWire({ ...version, proposal: { ...version.proposal, text } }, stored, changes));
  });
