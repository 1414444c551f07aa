import { expect as known, type Ore, ore, oreFromWire, oreToWire } from "@omforent/kernel";
import { sql } from "kysely";
import type { Signature } from "../../../kernel/domain/actor.ts";
import type { Holder } from "../../../kernel/domain/holder.ts";
import type { Database, Transaction } from "../../../kernel/server/context.ts";
import type { KeyVersion } from "../../domain/index.ts";
import type { FigureRow, FigureYear, KeyFinding, ProposalTerms } from "../../domain/negotiation/index.ts";
import { findKeyVersions } from "../key-version.store.ts";
import type { KeptNegotiation, KeptProposal } from "./kept-negotiation.ts";
import type { NegotiationTables } from "./tables.ts";

type Connection = Database | Transaction;
const at = (database: Connection) => database.withTables<NegotiationTables>();

/** The newest first. */
export async function findNegotiations(
  database: Connection,
  cooperationId: string,
): Promise<readonly KeptNegotiation[]> {
  const rows = await at(database)
    .selectFrom("negotiations as n")
    .leftJoin("negotiation_ends as e", "e.negotiation", "n.id")
    .select([
      "n.id",
      "n.cooperation_id",
      "n.participants",
      "n.names",
      "n.host",
      "n.mediators",
      "n.year",
      "n.amount",
      "n.amount_is_real",
      "n.opened_on",
      "n.opened_for",
      "n.opened_for_name",
      "e.ended_on",
      "e.reason",
      "e.ended_for_name",
      sql<readonly { number: number; openedOn: KeptNegotiation["openedOn"] }[]>`(select json_agg(json_build_object(
        'number', r.number, 'openedOn', r.opened_on) order by r.number) from negotiation_rounds r where r.negotiation = n.id)`.as(
        "rounds",
      ),
    ])
    .where("n.cooperation_id", "=", cooperationId)
    .orderBy(sql`e.ended_on is null`, "desc")
    .orderBy("n.opened_on", "desc")
    .orderBy("n.id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    cooperationId: row.cooperation_id,
    table: { participants: row.participants, mediators: row.mediators as readonly Holder[] }, // only holders are written
    basis: {
      participants: row.participants.map((id, index) => ({ id, name: row.names[index] ?? id, host: id === row.host })),
      year: row.year,
      amount: ore(row.amount),
      amountIsReal: row.amount_is_real,
    },
    openedOn: row.opened_on,
    openedFor: row.opened_for as Holder,
    openedForName: row.opened_for_name,
    end:
      row.ended_on === null
        ? null
        : { on: row.ended_on, reason: row.reason ?? "", by: row.ended_for_name ?? row.opened_for_name },
    rounds: row.rounds,
  }));
}

/** The one that is open; null when none is. */
export const findOpenNegotiation = async (
  database: Connection,
  cooperationId: string,
): Promise<KeptNegotiation | null> =>
  (await findNegotiations(database, cooperationId)).find(({ end }) => end === null) ?? null;

export async function findNegotiation(database: Connection, id: string): Promise<KeptNegotiation | null> {
  const row = await at(database)
    .selectFrom("negotiations")
    .select("cooperation_id")
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) return null;
  return (await findNegotiations(database, row.cooperation_id)).find((one) => one.id === id) ?? null;
}

/** Whoever changes a cooperation's negotiation waits here for the others who do. */
export const holdNegotiations = (tx: Transaction, cooperationId: string): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtext(${`negotiation ${cooperationId}`}))`.execute(tx);

export async function insertNegotiation(tx: Transaction, one: KeptNegotiation, by: Signature): Promise<void> {
  const { table, basis } = one;
  await at(tx)
    .insertInto("negotiations")
    .values({
      id: one.id,
      cooperation_id: one.cooperationId,
      participants: table.participants,
      names: basis.participants.map(({ name }) => name),
      host: basis.participants.find(({ host }) => host)?.id ?? null,
      mediators: table.mediators,
      year: basis.year,
      amount: basis.amount,
      amount_is_real: basis.amountIsReal,
      opened_on: one.openedOn,
      opened_for: one.openedFor,
      opened_for_name: one.openedForName,
      opened_by: by.id,
    })
    .execute();
  await insertRound(tx, { negotiation: one.id, number: 1, on: one.openedOn, for: one.openedFor }, by);
}

export const insertRound = (
  tx: Transaction,
  round: {
    readonly negotiation: string;
    readonly number: number;
    readonly on: KeptNegotiation["openedOn"];
    readonly for: Holder;
  },
  by: Signature,
): Promise<unknown> =>
  at(tx)
    .insertInto("negotiation_rounds")
    .values({
      negotiation: round.negotiation,
      number: round.number,
      opened_on: round.on,
      opened_for: round.for,
      opened_by: by.id,
    })
    .execute();

export const insertEnd = (
  tx: Transaction,
  end: {
    readonly negotiation: string;
    readonly on: KeptNegotiation["openedOn"];
    readonly reason: string;
    readonly for: Holder;
  },
  by: Signature,
): Promise<unknown> =>
  at(tx)
    .insertInto("negotiation_ends")
    .values({
      negotiation: end.negotiation,
      ended_on: end.on,
      reason: end.reason,
      ended_for: end.for,
      ended_for_name: by.name,
      ended_by: by.id,
    })
    .execute();

/** In the order in which they were put on the table; `versions` are the cooperation's, with the keys. */
export async function findProposals(
  database: Connection,
  negotiation: string,
  versions: readonly KeyVersion[],
): Promise<readonly KeptProposal[]> {
  const rows = await at(database)
    .selectFrom("key_proposals")
    .select([
      "version",
      "round",
      "participant",
      "proposed_for",
      "proposed_on",
      "language",
      "title",
      "text",
      "terms",
      "hash",
      "agreed",
      "figures",
      "findings",
      "amounts",
    ])
    .where("negotiation", "=", negotiation)
    .execute();
  return rows
    .flatMap((row) => {
      const version = versions.find(({ id }) => id === row.version);
      if (!version) return [];
      return [
        {
          version,
          round: row.round,
          participant: row.participant,
          proposedFor: row.proposed_for as Holder,
          proposedForName: version.registeredBy ?? row.proposed_for,
          on: row.proposed_on,
          language: row.language as KeptProposal["language"], // the table's check says so
          title: row.title,
          text: row.text,
          terms: row.terms,
          hash: row.hash,
          agreed: row.agreed as unknown as ProposalTerms, // only read terms are written, here and below
          figures: figuresFromJson(row.figures as unknown as FiguresJson),
          findings: row.findings as unknown as readonly KeyFinding[],
          amounts: row.amounts.map((amount) => ore(BigInt(amount))),
        },
      ];
    })
    .sort((a, b) => a.version.number - b.version.number);
}

/** A proposal with the negotiation it was put on the table in. */
export async function findProposal(
  database: Connection,
  version: string,
): Promise<{ readonly negotiation: KeptNegotiation; readonly proposal: KeptProposal } | null> {
  const row = await at(database)
    .selectFrom("key_proposals")
    .select("negotiation")
    .where("version", "=", version)
    .executeTakeFirst();
  const negotiation = row && (await findNegotiation(database, row.negotiation));
  if (!negotiation) return null;
  const versions = await findKeyVersions(database, negotiation.cooperationId);
  const proposal = (await findProposals(database, negotiation.id, versions)).find((one) => one.version.id === version);
  return proposal ? { negotiation, proposal } : null;
}

export async function insertProposal(
  tx: Transaction,
  negotiation: string,
  one: KeptProposal,
  by: Signature,
): Promise<void> {
  await at(tx)
    .insertInto("key_proposals")
    .values({
      version: one.version.id,
      negotiation,
      round: one.round,
      participant: one.participant,
      proposed_for: one.proposedFor,
      proposed_on: one.on,
      language: one.language,
      title: one.title,
      text: one.text,
      terms: one.terms,
      hash: one.hash,
      agreed: JSON.stringify(one.agreed),
      figures: JSON.stringify(figuresToJson(one.figures)),
      findings: JSON.stringify(one.findings),
      amounts: one.amounts.map(BigInt),
      proposed_by: by.id,
    })
    .execute();
}

type RowJson = { readonly participant: string; readonly before: string | null; readonly after: string | null };
export type FiguresJson = {
  readonly source: string;
  readonly years: readonly (Omit<FigureYear, "rows"> & { readonly rows: readonly RowJson[] })[];
};

const written = (amount: Ore | null): string | null => (amount === null ? null : oreToWire(amount));
const read = (amount: string | null): Ore | null => (amount === null ? null : known(oreFromWire(amount)));

export const figuresToJson = ({ source, years }: KeptProposal["figures"]): FiguresJson => ({
  source,
  years: years.map(({ rows, ...year }) => ({
    ...year,
    rows: rows.map(({ participant, before, after }) => ({
      participant,
      before: written(before),
      after: written(after),
    })),
  })),
});

const figuresFromJson = ({ source, years }: FiguresJson): KeptProposal["figures"] => ({
  source,
  years: years.map(({ rows, ...year }) => ({
    ...year,
    rows: rows.map(
      ({ participant, before, after }): FigureRow => ({ participant, before: read(before), after: read(after) }),
    ),
  })),
});

/** Which matters ask about these versions, as far as the one who asks may know of them. The newest first. */
export async function findMattersOf(
  database: Connection,
  cooperationId: string,
): Promise<readonly { readonly version: string; readonly matter: string; readonly hash: string }[]> {
  return at(database)
    .selectFrom("key_proposal_matters as m")
    .innerJoin("key_proposals as p", "p.version", "m.version")
    .innerJoin("negotiations as n", "n.id", "p.negotiation")
    .select(["m.version", "m.matter", "p.hash"])
    .where("n.cooperation_id", "=", cooperationId)
    .orderBy("m.brought_at", "desc")
    .execute();
}

export const insertProposalMatter = (
  tx: Transaction,
  one: { readonly version: string; readonly matter: string; readonly for: Holder; readonly at: string },
  by: Signature,
): Promise<unknown> =>
  at(tx)
    .insertInto("key_proposal_matters")
    .values({ version: one.version, matter: one.matter, brought_for: one.for, brought_by: by.id, brought_at: one.at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
