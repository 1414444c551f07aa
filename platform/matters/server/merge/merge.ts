import { ok, type Result, refuse } from "@omforent/kernel";
import { asWriter } from "../../../bodies/server/index.ts";
import type { Actor } from "../../../kernel/domain/actor.ts";
import type { Context, Transaction } from "../../../kernel/server/context.ts";
import type { MergeWire } from "../../contract.ts";
import {
  askedVersion,
  type Choice,
  mayLeadMatter,
  mergedText,
  mergeTexts,
  proposedTexts,
  type TextMerge,
  versionOf,
} from "../../domain/index.ts";
import { knownMatter } from "../known-matter.ts";
import { recordReading } from "../read/record-reading.ts";
import { findVersionTexts } from "../store/matter.store.ts";
import { heldOf, type StoredMatter } from "../store/stored-matter.ts";
import { leadMatter } from "../write/lead-matter.ts";
import { findChoices, saveChoices } from "./merge.store.ts";

export type SavedChoice = {
  readonly part: number;
  readonly take: "base" | "suggestion" | "proposal" | "words";
  readonly from: string | null;
  readonly text: string | null;
};

type Asked = { readonly matter: string; readonly version: number | null };

/**
 * All texts that bodies have proposed for a version, line by line beside it, and for whoever leads the matter the choices so far with what they come
 * to. Refusals: `matter/not-found`, `version/not-found`.
 */
export const readMerge = (context: Context, { matter: id, version }: Asked, actor: Actor): Promise<Result<MergeWire>> =>
  asWriter(context, actor, async (tx) => {
    const known = await knownMatter(tx, id, actor, { proposedTexts: true });
    if (!known.ok) return known;
    const stored = known.value;
    await recordReading(tx, { stored, actor, context });
    const number = version ?? askedVersion(stored.matter).proposal.version;
    const laid = await lay(tx, stored, number);
    if (!laid.ok) return laid;
    const leads = mayLeadMatter(actor, heldOf(stored)) !== null;
    const kept = leads ? await findChoices(tx, id, number) : { choices: [], seen: 0 };
    return ok(toWire(laid.value, number, kept));
  });

type Laid = { readonly merge: TextMerge; readonly proposals: MergeWire["proposals"] };

async function lay(tx: Transaction, { matter }: StoredMatter, number: number): Promise<Result<Laid>> {
  const version = versionOf(matter, number);
  if (!version) return refuse("version/not-found", { version: number });
  const base = (await findVersionTexts(tx, matter.id, [number])).get(number) ?? "";
  const withBase = { ...version, proposal: { ...version.proposal, text: base } };
  const [first, ...rest] = matter.versions.map((one) => (one === version ? withBase : one));
  const proposed = proposedTexts({ ...matter, versions: [first!, ...rest] }, number); // as many as there were
  const merge = mergeTexts(base, proposed);
  if (!merge.ok) return merge;
  return ok({ merge: merge.value, proposals: proposed.map(({ from, body, kind }) => ({ from, body, kind })) });
}

function toWire(
  { merge, proposals }: Laid,
  version: number,
  { choices, seen }: { readonly choices: readonly SavedChoice[]; readonly seen: number },
): MergeWire {
  const merged = mergedText(merge, choicesFor(choices));
  return {
    version,
    proposals,
    conflicts: merge.conflicts,
    parts: merge.parts.map((part) =>
      part.kind === "same"
        ? { kind: part.kind, line: part.line, lines: [...part.lines], alternatives: [], suggestion: null }
        : {
            kind: part.kind,
            line: part.line,
            lines: [...part.lines],
            alternatives: part.alternatives.map(({ from, lines }) => ({ from: [...from], lines: [...lines] })),
            suggestion: part.suggestion,
          },
    ),
    choices: choices.map((choice) => ({ ...choice })),
    choicesSeen: seen,
    merged: merged.ok ? merged.value : null,
  };
}

const choicesFor = (choices: readonly SavedChoice[]): ReadonlyMap<number, Choice> =>
  new Map(choices.map(({ part, take, from, text }) => [part, choiceOf(take, from ?? "", text ?? "")]));

function choiceOf(take: SavedChoice["take"], from: string, text: string): Choice {
  if (take === "words") return { take, text };
  return take === "proposal" ? { take, from } : { take };
}

export type SaveMerge = {
  readonly matter: string;
  readonly version: number;
  readonly seen: number;
  readonly choices: readonly SavedChoice[];
};

/** Keeps the choices of whoever leads the matter. Refusals: those of leading it, `version/not-found`, `matter/conflict` with both. */
export const saveMerge = (
  context: Context,
  { matter: id, version, seen, choices }: SaveMerge,
  actor: Actor,
): Promise<Result<{ readonly seen: number }>> =>
  leadMatter(context, id, actor, async ({ tx, stored, by, at }) => {
    if (!versionOf(stored.matter, version)) return refuse("version/not-found", { version });
    const kept = await findChoices(tx, id, version);
    if (kept.seen !== seen) {
      const [yours, theirs] = [choices, kept.choices].map((all) => all.map((choice) => ({ ...choice })));
      return refuse(
        "matter/conflict",
        { saw: seen, now: kept.seen, yours: yours ?? [], theirs: theirs ?? [] },
        { path: "seen" },
      );
    }
    await saveChoices(tx, { matter: id, version, choices, seen: seen + 1 }, { by, at });
    return ok({ seen: seen + 1 });
  });
