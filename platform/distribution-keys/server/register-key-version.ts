import { type Key, keyFromWire, keyToWire, type Language, parse, render, type Vocabulary } from "@omforent/fairness";
import { ok, type PlainDate, type Result, refuse } from "@omforent/kernel";
import { findCooperation } from "../../cooperations/server/index.ts";
import { type Actor, notAllowed } from "../../kernel/domain/actor.ts";
import type { Context } from "../../kernel/server/context.ts";
import { inTransaction } from "../../kernel/server/in-transaction.ts";
import { readAs } from "../../kernel/server/read-as.ts";
import { recordEvent } from "../../kernel/server/record-event.ts";
import type { Json } from "../../kernel/server/tables.ts";
import type { KeyVersionsJson } from "../contract.ts";
import {
  type KeySource,
  type KeyVersion,
  keyVersionId,
  mayRegisterKeyVersion,
  type NewKeyStatus,
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
  readonly status: NewKeyStatus;
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
  const cooperation = await findCooperation(context.database, input.cooperationId);
  if (!cooperation) return refuse("cooperation/not-found", { id: input.cooperationId.slice(0, 100) });
  const by = mayRegisterKeyVersion(actor, cooperation, input.status);
  if (!by) return notAllowed(actor, "distribution-keys/not-allowed");
  const vocabulary = await keyVocabulary(context, cooperation, actor);
  const key = typeof input.key === "string" ? parse(input.key, vocabulary, input.language) : keyFromWire(input.key);
  if (!key.ok) return { ok: false, refusal: { ...key.refusal, path: "key" } };
  const source = readKeySource(input.source);
  if (!source.ok) return source;
  const registered = await inTransaction(context, actor, async (tx) => {
    const holder = input.status === "draft" ? by.onBehalfOf : null;
    const newest = newestOf(await findKeyVersions(tx, input.cooperationId), holder);
    const conflict = () => conflictWith(newest, { ours: key.value, vocabulary, language: input.language });
    if (holder === null && (newest?.number ?? 0) !== input.seen) return conflict();
    const number = (newest?.number ?? 0) + 1;
    const at = context.now();
    const version = {
      id: keyVersionId(input.cooperationId, number, holder),
      cooperationId: input.cooperationId,
      number,
      validFrom: input.validFrom,
      validFromText: null,
      key: key.value,
      status: input.status,
      source: source.value,
      note: input.note,
      registeredAt: at,
      holder,
    };
    const saved = await insertKeyVersion(tx, { ...version, by });
    if (!saved) return conflict();
    await recordEvent(tx, {
      log: holder ?? `cooperation:${input.cooperationId}`,
      kind: "distribution-key/registered",
      subject: `cooperation:${input.cooperationId}`,
      by,
      at,
      before: newest ? asJson(newest) : null,
      after: asJson(saved),
      reason: input.note,
    });
    return ok(saved);
  });
  return registered.ok
    ? readAs(context, actor, (context) => listKeyVersions(context, input.cooperationId, actor))
    : registered;
}

/** Drafts are counted for themselves, each municipality's, and so are proposals; nobody is told how many others have. */
const newestOf = (versions: readonly KeyVersion[], holder: string | null): KeyVersion | undefined =>
  versions
    .filter(({ status }) => status !== "proposed")
    .filter(({ status, ...version }) => (status === "draft" ? version.holder : null) === holder)
    .at(-1);

type Ours = { readonly ours: Key; readonly vocabulary: Vocabulary; readonly language: Language };

/** Somebody was first: both texts are shown, so that the writer can judge. */
const conflictWith = (theirs: KeyVersion | undefined, { ours, vocabulary, language }: Ours) =>
  refuse("distribution-keys/conflict", {
    theirs: theirs ? render(theirs.key, vocabulary, language) : "",
    ours: render(ours, vocabulary, language),
    newest: theirs?.number ?? 0,
  });

const asJson = ({ key, adoption: _asked, ...version }: KeyVersion): Json => ({
  ...version,
  source: { ...version.source },
  key: keyToWire(key) as unknown as Json,
}); // the wire form is JSON
