import { type Key, keyToWire, languages, render, type Vocabulary, validateKey } from "@omforent/fairness";
import { ok, oreToWire, type Result, refuse } from "@omforent/kernel";
import { findCooperation } from "../../cooperations/server/index.ts";
import type { Actor } from "../../kernel/domain/actor.ts";
import type { Context } from "../../kernel/server/context.ts";
import type { KeyVersionsJson } from "../contract.ts";
import { inOrder, type KeyVersion, keyInUse, mayReadKeyVersions, type Payments } from "../domain/index.ts";
import { keyHistoryOf } from "./key-history.ts";
import { readPayments } from "./read-payments.ts";

/** The keys that a cooperation has used, oldest first, and which one holds today. */
export async function listKeyVersions(
  context: Context,
  cooperationId: string,
  actor: Actor,
): Promise<Result<KeyVersionsJson>> {
  if (!mayReadKeyVersions(actor)) return refuse("distribution-keys/not-allowed");
  const cooperation = await findCooperation(context.database, cooperationId);
  if (!cooperation) return refuse("cooperation/not-found", { id: cooperationId.slice(0, 100) });
  const { versions, vocabulary } = await keyHistoryOf(context, cooperation, actor);
  const inUse = keyInUse(versions, context.today());
  const payments = inUse && (await readPayments(context, { cooperation, key: inUse.key }, actor));
  return ok(versionsToWire(versions, { vocabulary, inUse, payments }));
}

type Shown = {
  readonly vocabulary: Vocabulary;
  readonly inUse: KeyVersion | null;
  readonly payments: Payments | null;
};

/** Oldest first, each in three languages, with the one that holds today and what each pays by it. */
const versionsToWire = (versions: readonly KeyVersion[], { vocabulary, inUse, payments }: Shown): KeyVersionsJson => ({
  versions: inOrder(versions).map(({ cooperationId: _known, key, adoption, ...version }) => ({
    ...version,
    adoption: adoption && { ...adoption, missing: [...adoption.missing] },
    key: keyToWire(key),
    sentences: sentencesOf(key, vocabulary),
  })),
  newest: Math.max(
    0,
    ...versions.filter(({ status }) => status === "registered-as-todays").map(({ number }) => number),
  ),
  inUse: inUse?.id ?? null,
  payments: payments && {
    year: payments.year,
    total: oreToWire(payments.total),
    shares: payments.shares.map(({ id, amount }) => ({ participant: id, amount: oreToWire(amount) })),
  },
});

/** The key in three languages. */
function sentencesOf(key: Key, vocabulary: Vocabulary): KeyVersionsJson["versions"][number]["sentences"] {
  if (!validateKey(key).ok) return null;
  const [nb, nn, en] = languages.map((language) => render(key, vocabulary, language));
  return { nb: nb!, nn: nn!, en: en! }; // there are three languages
}
