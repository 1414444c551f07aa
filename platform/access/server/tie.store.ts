import type { PlainDate } from "@omforent/kernel";
import type { Database, Transaction } from "../../kernel/server/context.ts";
import type { Tie, TieKind } from "../domain/index.ts";
import type { AccessTables } from "./tables.ts";

export async function findTies(database: Database, person: string): Promise<readonly Tie[]> {
  const rows = await database
    .withTables<AccessTables>()
    .selectFrom("ties")
    .selectAll()
    .where("person", "=", person)
    .orderBy("registered_at")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    person: row.person,
    kind: row.kind as TieKind, // the table's check allows no other
    cooperation: row.cooperation,
    partyName: row.party_name,
    from: row.valid_from as PlainDate | null,
    to: row.valid_to as PlainDate | null,
    note: row.note,
    endedAt: row.ended_at,
  }));
}

export async function insertTie(tx: Transaction, tie: Tie, at: string): Promise<void> {
  await tx
    .withTables<AccessTables>()
    .insertInto("ties")
    .values({
      id: tie.id,
      person: tie.person,
      kind: tie.kind,
      cooperation: tie.cooperation,
      party_name: tie.partyName,
      valid_from: tie.from,
      valid_to: tie.to,
      note: tie.note,
      registered_at: at,
      ended_at: null,
    })
    .execute();
}

/** True when there was such a tie that had not ended. */
export async function saveTieEnded(tx: Transaction, id: string, at: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .withTables<AccessTables>()
    .updateTable("ties")
    .set({ ended_at: at })
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export type Assessment = {
  readonly id: string;
  readonly person: string;
  readonly holder: string;
  readonly cooperation: string;
  readonly tie: string | null;
  readonly outcome: "impartial" | "not-impartial";
  readonly reasons: string;
  readonly assessedBy: string;
  readonly assessedAt: string;
};

export async function insertAssessment(tx: Transaction, assessment: Assessment): Promise<void> {
  const { assessedBy, assessedAt, ...rest } = assessment;
  await tx
    .withTables<AccessTables>()
    .insertInto("impartiality_assessments")
    .values({ ...rest, assessed_by: assessedBy, assessed_at: assessedAt })
    .execute();
}

export const findAssessments = async (database: Database, cooperation: string): Promise<readonly Assessment[]> =>
  (
    await database
      .withTables<AccessTables>()
      .selectFrom("impartiality_assessments")
      .selectAll()
      .where("cooperation", "=", cooperation)
      .orderBy("assessed_at", "desc")
      .execute()
  ).map(({ assessed_by: assessedBy, assessed_at: assessedAt, outcome, ...row }) => ({
    ...row,
    outcome: outcome as Assessment["outcome"], // the table's check allows no other
    assessedBy,
    assessedAt,
  }));
