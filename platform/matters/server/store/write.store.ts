import type { PlainDate } from "@omforent/kernel";
import type { Signature } from "../../../kernel/domain/actor.ts";
import type { Transaction } from "../../../kernel/server/context.ts";
import type { Matter, Version } from "../../domain/index.ts";
import type { MatterTables } from "../tables.ts";
import { figuresToJson, ruleToJson } from "./terms-json.ts";

export type Signed = { readonly by: Signature; readonly at: string };

/** A matter's terms as its row holds them. */
const termsOf = (matter: Matter) => ({
  cooperation_id: matter.cooperation,
  title: matter.title,
  brought_by: matter.broughtBy,
  rule: JSON.stringify(ruleToJson(matter.rule)),
  level: JSON.stringify(matter.level),
  final_by: matter.finalBy,
  hearing_deadline: matter.hearingDeadline,
  minimums: JSON.stringify(matter.minimums),
  fallback: matter.fallback === null ? null : JSON.stringify(matter.fallback),
});

export async function insertMatter(tx: Transaction, matter: Matter, { by, at }: Signed): Promise<void> {
  await tx
    .withTables<MatterTables>()
    .insertInto("matters")
    .values({
      id: matter.id,
      holder: by.onBehalfOf ?? "", // the policy signs for a holder, and the table refuses anything else
      holder_name: by.name,
      ...termsOf(matter),
      revision: 1,
      changed_by: by.id,
      changed_at: at,
    })
    .execute();
  await insertParticipations(tx, matter);
}

/** Saves a draft's terms and participants anew. */
export async function saveTerms(tx: Transaction, matter: Matter, revision: number, { by, at }: Signed): Promise<void> {
  const tables = tx.withTables<MatterTables>();
  await tables
    .updateTable("matters")
    .set({ ...termsOf(matter), revision, changed_by: by.id, changed_at: at })
    .where("id", "=", matter.id)
    .execute();
  await tables.deleteFrom("matter_participations").where("matter", "=", matter.id).execute();
  await insertParticipations(tx, matter);
}

async function insertParticipations(tx: Transaction, { id, participations }: Matter): Promise<void> {
  await tx
    .withTables<MatterTables>()
    .insertInto("matter_participations")
    .values(
      participations.map(({ participant, how, path }, position) => ({
        matter: id,
        position,
        participant,
        how,
        path: [...path],
      })),
    )
    .execute();
}

export type WrittenVersion = {
  readonly matter: string;
  readonly version: Version;
  readonly attachments: readonly string[];
};

/** Puts a version in: a new one, or in the place of the draft with its number. */
export async function saveVersion(
  tx: Transaction,
  { matter, version: { proposal, note, sentOn }, attachments }: WrittenVersion,
  { by, at }: Signed,
): Promise<void> {
  const written = {
    kind: proposal.kind,
    proposal_id: proposal.id,
    title: proposal.title,
    text: proposal.text,
    terms: proposal.terms,
    figures: proposal.figures === null ? null : JSON.stringify(figuresToJson(proposal.figures)),
    attachments: [...attachments],
    hash: proposal.hash,
    note,
    sent_on: sentOn,
    written_by: by.id,
    written_at: at,
  };
  await tx
    .withTables<MatterTables>()
    .insertInto("matter_versions")
    .values({ matter, number: proposal.version, ...written })
    .onConflict((conflict) => conflict.columns(["matter", "number"]).doUpdateSet(written))
    .execute();
}

/** Counts that its leader has saved something of a matter. */
export async function saveRevision(
  tx: Transaction,
  { id, revision, sentOn }: { readonly id: string; readonly revision: number; readonly sentOn?: PlainDate },
  { by, at }: Signed,
): Promise<void> {
  await tx
    .withTables<MatterTables>()
    .updateTable("matters")
    .set({ revision, changed_by: by.id, changed_at: at, ...(sentOn ? { sent_on: sentOn } : {}) })
    .where("id", "=", id)
    .execute();
}

export async function markVersionSent(
  tx: Transaction,
  { matter, number, on }: { readonly matter: string; readonly number: number; readonly on: PlainDate },
  { by, at }: Signed,
): Promise<void> {
  await tx
    .withTables<MatterTables>()
    .updateTable("matter_versions")
    .set({ sent_on: on, written_by: by.id, written_at: at })
    .where("matter", "=", matter)
    .where("number", "=", number)
    .execute();
}

export async function deleteMatter(tx: Transaction, id: string): Promise<void> {
  await tx.withTables<MatterTables>().deleteFrom("matters").where("id", "=", id).execute();
}

/** True the first time that a person reads a draft on a day. */
export async function addReading(tx: Transaction, reading: MatterTables["matter_readings"]): Promise<boolean> {
  const added = await tx
    .withTables<MatterTables>()
    .insertInto("matter_readings")
    .values(reading)
    .onConflict((conflict) => conflict.doNothing())
    .returning("matter")
    .executeTakeFirst();
  return added !== undefined;
}
