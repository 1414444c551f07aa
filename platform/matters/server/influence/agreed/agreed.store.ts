import type { PlainDate } from "@omforent/kernel";
import type { DecisionKind, LawBody } from "@omforent/law";
import type { Signature } from "../../../../kernel/domain/actor.ts";
import { installation } from "../../../../kernel/domain/holder.ts";
import type { Database, Transaction } from "../../../../kernel/server/context.ts";
import type { AgreedDecision, AgreedRecord, Decider } from "../../../domain/index.ts";
import type { AgreedTables } from "./tables.ts";

type Connection = Database | Transaction;
const at = (database: Connection) => database.withTables<AgreedTables>();

const records = (database: Connection, cooperation: string) =>
  at(database)
    .selectFrom("agreed_decisions")
    .select([
      "decision",
      "revision",
      "decides_law",
      "decides_body",
      "heard_law",
      "heard_body",
      "document",
      "place",
      "agreed_on",
      "words",
      "reason",
      "registered_name",
      "registered_at",
    ])
    .where("cooperation_id", "=", cooperation)
    .orderBy("decision")
    .orderBy("revision");
type Row = Awaited<ReturnType<ReturnType<typeof records>["execute"]>>[number];

/** All that has been registered as agreed in a cooperation, of each decision in the order that it was. */
export const findAgreed = async (database: Connection, cooperation: string): Promise<readonly AgreedRecord[]> =>
  (await records(database, cooperation).execute()).map(fromRow);

function fromRow(row: Row): AgreedRecord {
  const decision = row.decision as DecisionKind; // the table's check says so
  const decides = deciderIn(row.decides_law, row.decides_body);
  return {
    decision,
    revision: row.revision,
    says: decides && {
      decision,
      decides,
      heard: deciderIn(row.heard_law, row.heard_body),
      clause: { kind: "agreed", document: row.document ?? "", place: row.place ?? "" },
      agreedOn: row.agreed_on as PlainDate | null, // a date column
      words: row.words,
    },
    reason: row.reason,
    by: row.registered_name,
    at: row.registered_at,
  };
}

const deciderIn = (law: string | null, body: string | null): Decider | null => {
  if (law !== null) return { kind: "law", body: law as LawBody }; // written below
  return body === null ? null : { kind: "body", body };
};

export type NewRecord = {
  readonly cooperation: string;
  readonly decision: DecisionKind;
  readonly revision: number;
  readonly says: AgreedDecision | null;
  readonly reason: string | null;
};

/** False when somebody else has taken the revision in the meantime. */
export async function insertAgreed(
  tx: Transaction,
  { cooperation, decision, revision, says, reason }: NewRecord,
  { by, at: registeredAt }: { readonly by: Signature; readonly at: string },
): Promise<boolean> {
  const made = await at(tx)
    .insertInto("agreed_decisions")
    .values({
      cooperation_id: cooperation,
      decision,
      revision,
      decides_law: namedIn(says?.decides, "law"),
      decides_body: namedIn(says?.decides, "body"),
      heard_law: namedIn(says?.heard, "law"),
      heard_body: namedIn(says?.heard, "body"),
      document: says?.clause.document ?? null,
      place: says?.clause.place ?? null,
      agreed_on: says?.agreedOn ?? null,
      words: says?.words ?? null,
      reason,
      registered_by: by.id,
      registered_for: by.onBehalfOf ?? installation,
      registered_name: by.name,
      registered_at: registeredAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("revision")
    .executeTakeFirst();
  return made !== undefined;
}

const namedIn = (who: Decider | null | undefined, kind: Decider["kind"]): string | null =>
  who?.kind === kind ? who.body : null;
