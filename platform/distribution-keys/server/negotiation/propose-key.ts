import { type Key, keyFromWire, type Language, parse, type Vocabulary } from "@omforent/fairness";
import { type Ore, ok, type Result, refuse } from "@omforent/kernel";
import { asWriter } from "../../../bodies/server/index.ts";
import { type Cooperation, fieldsOf } from "../../../cooperations/domain/index.ts";
import { findCooperation } from "../../../cooperations/server/index.ts";
import { type Actor, notAllowed } from "../../../kernel/domain/actor.ts";
import { type Holder, idOf, isHolder, kindOf } from "../../../kernel/domain/holder.ts";
import type { Context, Transaction } from "../../../kernel/server/context.ts";
import { hashOf, tableProposal } from "../../../matters/domain/index.ts";
import type { AloneCost } from "../../domain/alone/alone-cost.ts";
import { type KeyVersion, keyInUse } from "../../domain/index.ts";
import {
  type Basis,
  type BasisFacts,
  keyFindings,
  mayProposeKey,
  measuresFor,
  mostMoney,
  type ProposalTerms,
  phasedIn,
  proposalVersionId,
  proposedFigures,
  readTerms,
  type Table,
} from "../../domain/negotiation/index.ts";
import { keyHistoryOf } from "../key-history.ts";
import { findKeyVersions, insertKeyVersion } from "../key-version.store.ts";
import { findAnswers } from "./answer.store.ts";
import { gatherFigures, gatherTable, type NewBasis } from "./gather-basis.ts";
import { hashText } from "./hash-text.ts";
import { asNegotiation, currentRoundOf, type KeptNegotiation, type KeptProposal } from "./kept-negotiation.ts";
import { matterProposal } from "./matter-proposal.ts";
import { findOpenNegotiation, findProposals, holdNegotiations, insertProposal } from "./negotiation.store.ts";
import { recordProposed } from "./negotiation-events.ts";
import { openNegotiationFor } from "./open-negotiation.ts";
import { wordProposal } from "./word-proposal.ts";

export type ProposeKey = {
  readonly cooperationId: string;
  /** In whose name: "municipality:5020", or the mediator's "cooperation:…". */
  readonly holder: string;
  readonly key: string | Readonly<Record<string, unknown>>;
  readonly language: Language;
  /** Null: worded from what is proposed. */
  readonly title: string | null;
  readonly terms: ProposalTerms;
  /** What is shared, in a negotiation that this proposal opens; null where one is open. */
  readonly basis: NewBasis | null;
  readonly groups: BasisFacts["groups"];
  readonly alone: readonly AloneCost[];
};
export type ProposedKey = { readonly version: string; readonly negotiation: string };

/**
 * Puts a key on the table, for all to see: a version `proposed` with its words, figures and findings. Where no negotiation is open it opens one.
 * Refusals: those of the key, of `readTerms`, `phasedIn`, `proposedFigures` and `gatherTable`, `cooperation/not-found`, `negotiation/not-allowed`,
 * `negotiation/basis-missing`, `negotiation/proposal-twice`, `negotiation/conflict` when another negotiation was opened in the meantime.
 */
export async function proposeKey(context: Context, input: ProposeKey, actor: Actor): Promise<Result<ProposedKey>> {
  const cooperation = await findCooperation(context.database, input.cooperationId);
  if (!cooperation) return refuse("cooperation/not-found", { id: input.cooperationId.slice(0, 100) });
  const seated = await tableFor(context, cooperation, input.basis);
  if (!seated.ok) return actor.kind === "nobody" ? notAllowed(actor, "negotiation/not-allowed") : seated;
  const by = isHolder(input.holder) ? mayProposeKey(actor, seated.value.table, input.holder) : null;
  if (!by) return notAllowed(actor, "negotiation/not-allowed");
  const prepared = await prepare(context, { cooperation, input, basis: seated.value.basis }, actor);
  if (!prepared.ok) return prepared;
  const holder = input.holder as Holder; // asked about above
  return asWriter(context, actor, async (tx) => {
    await holdNegotiations(tx, cooperation.id);
    const open = await findOpenNegotiation(tx, cooperation.id);
    if (open?.id !== seated.value.open?.id) return refuse("negotiation/conflict");
    const negotiation =
      open ?? (await openNegotiationFor(context, tx, { cooperation, seated: seated.value, by, holder }));
    const earlier = (await findKeyVersions(tx, cooperation.id)).filter(({ status }) => status === "proposed");
    const number = Math.max(0, ...earlier.map((version) => version.number)) + 1;
    const version = versionOf({ context, cooperation, holder, number, prepared: prepared.value });
    const proposal: KeptProposal = {
      ...prepared.value,
      version: { ...version, registeredBy: by.name, adoption: null },
      round: currentRoundOf(negotiation),
      participant: kindOf(holder) === "cooperation" ? null : idOf(holder),
      proposedFor: holder,
      proposedForName: by.name,
      on: context.today(),
    };
    const tabled = await checkTable(tx, negotiation, proposal, earlier);
    if (!tabled.ok) return tabled;
    if (!(await insertKeyVersion(tx, { ...version, by }))) return refuse("negotiation/conflict");
    await insertProposal(tx, negotiation.id, proposal, by);
    await recordProposed(context, tx, { negotiation, proposal, by });
    return ok({ version: version.id, negotiation: negotiation.id });
  });
}

export type Seated = { readonly open: KeptNegotiation | null; readonly table: Table; readonly basis: Basis };

async function tableFor(context: Context, cooperation: Cooperation, basis: NewBasis | null): Promise<Result<Seated>> {
  const open = await findOpenNegotiation(context.database, cooperation.id);
  if (open) return ok({ open, table: open.table, basis: open.basis });
  const gathered = await gatherTable(context, cooperation);
  if (!gathered.ok) return gathered;
  const { table, participants } = gathered.value;
  if (basis === null) return refuse("negotiation/basis-missing", {}, { path: "basis" });
  if (basis.amount <= 0n) return refuse("negotiation/amount-not-positive", {}, { path: "basis/amount" });
  if (basis.amount > mostMoney) return refuse("negotiation/amount-too-large", {}, { path: "basis/amount" });
  return ok({ open: null, table, basis: { ...basis, participants } });
}

type Prepared = Pick<
  KeptProposal,
  "language" | "title" | "text" | "terms" | "hash" | "agreed" | "figures" | "findings" | "amounts"
> & { readonly key: Key };

type Asked = { readonly cooperation: Cooperation; readonly input: ProposeKey; readonly basis: Basis };

/** Everything that the proposal says, reckoned before anything is written. */
async function prepare(
  context: Context,
  { cooperation, input, basis }: Asked,
  actor: Actor,
): Promise<Result<Prepared>> {
  const agreed = readTerms(input.terms);
  if (!agreed.ok) return agreed;
  const { versions, vocabulary } = await keyHistoryOf(context, cooperation, actor);
  const next = readKey(input, vocabulary);
  if (!next.ok) return { ok: false, refusal: { ...next.refusal, path: "key" } };
  const today = keyInUse(versions, context.today())?.key ?? null;
  const phased = phasedIn(next.value, today, agreed.value.phaseIn);
  if (!phased.ok) return phased;
  const participants = basis.participants.map(({ id }) => id);
  const figures = await gatherFigures(context, { measures: measuresFor([next.value, today]), participants }, actor);
  const facts: BasisFacts = { figures, groups: input.groups };
  const keys = { next: next.value, phased: phased.value, phaseIn: agreed.value.phaseIn, today };
  const found = proposedFigures(keys, basis, facts);
  if (!found.ok) return found;
  const findings = keyFindings(found.value, basis, facts, input.alone);
  const worded = wordProposal(
    {
      cooperationName: fieldsOf(cooperation).name.shown?.value ?? cooperation.id,
      key: phased.value,
      terms: agreed.value,
      basis,
      facts,
      figures: found.value,
      findings,
      vocabulary,
    },
    { language: input.language, title: input.title },
  );
  if (!worded.ok) return worded;
  const proposal = {
    ...worded.value,
    key: phased.value,
    language: input.language,
    agreed: agreed.value,
    findings,
    amounts: found.value.after.shares.map(({ amount }): Ore => amount),
  };
  return ok({ ...proposal, hash: hashOf(matterProposal(cooperation.id, proposal), hashText) });
}

const readKey = ({ key, language }: ProposeKey, vocabulary: Vocabulary): Result<Key> =>
  typeof key === "string" ? parse(key, vocabulary, language) : keyFromWire(key);

/** The domain of negotiations says whether it can lie on this table; the very same proposal lies there once. */
async function checkTable(
  tx: Transaction,
  negotiation: KeptNegotiation,
  proposal: KeptProposal,
  versions: readonly KeyVersion[],
): Promise<Result<unknown>> {
  const proposals = await findProposals(tx, negotiation.id, versions);
  const same = proposals.find(({ hash, round }) => hash === proposal.hash && round === proposal.round);
  if (same) return refuse("negotiation/proposal-twice", { proposal: same.version.id });
  const table = asNegotiation(negotiation, proposals, await findAnswers(tx, negotiation.id));
  return tableProposal(table, {
    id: proposal.version.id,
    by: proposal.participant,
    on: proposal.on,
    sentence: proposal.title,
    hash: proposal.hash,
    shares: asNegotiation(negotiation, [proposal], []).rounds.at(-1)?.proposals[0]?.shares ?? [],
  });
}

type NewVersion = {
  readonly context: Context;
  readonly cooperation: Cooperation;
  readonly holder: Holder;
  readonly number: number;
  readonly prepared: Prepared;
};

const versionOf = ({ context, cooperation, number, prepared }: NewVersion) => ({
  id: proposalVersionId(cooperation.id, number),
  cooperationId: cooperation.id,
  number,
  validFrom: prepared.agreed.validFrom,
  validFromText: null,
  key: prepared.key,
  status: "proposed" as const,
  source: { title: prepared.title, url: null, date: context.today() },
  note: prepared.agreed.reason,
  registeredAt: context.now(),
  holder: null,
});
