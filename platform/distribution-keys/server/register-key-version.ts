import { type Key, keyFromWire, keyToWire, type Language, parse, render, type Vocabulary } from "@omforent/fairness";
import { ok, type PlainDate, type Result, refuse } from "@omforent/kernel";
import { findCooperation } from "../../cooperations/server/index.ts";
import type { Actor } from "../../kernel/domain/actor.ts";
import type { Context } from "../../kernel/server/context.ts";
import { inTransaction } from "../../kernel/server/in-transaction.ts";
import { recordEvent } from "../../kernel/server/record-event.ts";
import type { Json } from "../../kernel/server/tables.ts";
import type { KeyVersionsJson } from "../contract.ts";
import {
  type KeySource,
  type KeyVersion,
  keyVersionId,
  mayRegisterKeyVersion,
  readKeySource,
} from "../domain/index.ts";
import { findKeyVersions, insertKeyVersion } from "./key-version.store.ts";
import { keyVocabulary } from "./key-vocabulary.ts";
import { listKeyVersions } from "./list-key-versions.ts";

export type RegisterKeyVersion = {
  readonly cooperationId: string;
  /** A sentence in `language`, or the tree. */
  readonly key: string | Readonly<Record<string, unknown>>;
  readonly language: Language;
  readonly validFrom: PlainDate | null;
  readonly status: "registered-as-todays" | "draft";
  readonly source: KeySource;
  readonly note: string | null;
  /** The newest number that the writer saw. */
  readonly seen: number;
};

/**
 * Enters a key version with its source. Refusals: what the sentence or the tree is refused for, `distribution-keys/source-missing`,
 * `distribution-keys/not-a-web-address`, `distribution-keys/conflict` with both sentences, `cooperation/not-found`, `distribution-keys/not-allowed`.
 */
export async function registerKeyVersion(
  context: Context,
  input: RegisterKeyVersion,
  actor: Actor,
): Promise<Result<KeyVersionsJson>> {
  if (!mayRegisterKeyVersion(actor)) return refuse("distribution-keys/not-allowed");
  const cooperation = await findCooperation(context.database, input.cooperationId);
  if (!cooperation) return refuse("cooperation/not-found", { id: input.cooperationId.slice(0, 100) });
  const vocabulary = await keyVocabulary(context, cooperation, actor);
  const key = typeof input.key === "string" ? parse(input.key, vocabulary, input.language) : keyFromWire(input.key);
  if (!key.ok) return { ok: false, refusal: { ...key.refusal, path: "key" } };
  const source = readKeySource(input.source);
  if (!source.ok) return source;
  const registered = await inTransaction(context, async (tx) => {
    const versions = await findKeyVersions(tx, input.cooperationId);
    const newest = versions.at(-1);
    const conflict = () => conflictWith(newest, { ours: key.value, vocabulary, language: input.language });
    if ((newest?.number ?? 0) !== input.seen) return conflict();
    const number = input.seen + 1;
    const at = context.now();
    const version = {
      id: keyVersionId(input.cooperationId, number),
      cooperationId: input.cooperationId,
      number,
      validFrom: input.validFrom,
      validFromText: null,
      key: key.value,
      status: input.status,
      source: source.value,
      note: input.note,
      registeredAt: at,
    };
    const saved = await insertKeyVersion(tx, { ...version, by: actor });
    if (!saved) return conflict();
    await recordEvent(tx, {
      kind: "distribution-key/registered",
      subject: `cooperation:${input.cooperationId}`,
      actor,
      at,
      before: newest ? asJson(newest) : null,
      after: asJson(saved),
      reason: input.note,
    });
    return ok(saved);
  });
  return registered.ok ? listKeyVersions(context, input.cooperationId, actor) : registered;
}

type Ours = { readonly ours: Key; readonly vocabulary: Vocabulary; readonly language: Language };

/** Somebody was first: both texts are shown, so that the writer can judge. */
const conflictWith = (theirs: KeyVersion | undefined, { ours, vocabulary, language }: Ours) =>
  refuse("distribution-keys/conflict", {
    theirs: theirs ? render(theirs.key, vocabulary, language) : "",
    ours: render(ours, vocabulary, language),
    newest: theirs?.number ?? 0,
  });

const asJson = ({ key, ...version }: KeyVersion): Json => ({
  ...version,
  source: { ...version.source },
  key: keyToWire(key) as unknown as Json,
}); // the wire form is JSON
