import { ore } from "@omforent/kernel";
import { sql } from "kysely";
import type { Signature } from "../../../kernel/domain/actor.ts";
import type { Holder } from "../../../kernel/domain/holder.ts";
import type { Database, Transaction } from "../../../kernel/server/context.ts";
import type { Answer, Sharing, Verdict } from "../../../matters/domain/index.ts";
import type { ReadyToShare } from "../../domain/negotiation/index.ts";
import type { KeptAnswer } from "./kept-negotiation.ts";
import type { NegotiationTables } from "./tables.ts";

type Connection = Database | Transaction;
const at = (database: Connection) => database.withTables<NegotiationTables>();

/** The answers that the database shows to the one who asks, in the order in which they were shared; a private one is the newest of all. */
export async function findAnswers(database: Connection, negotiation: string): Promise<readonly KeptAnswer[]> {
  const rows = await at(database)
    .selectFrom("key_answers as a")
    .leftJoin("key_answer_contents as c", "c.answer", "a.id")
    .leftJoin("key_answer_revisions as r", "r.answer", "a.id")
    .select([
      "a.id",
      "a.round",
      "a.participant",
      "a.holder",
      "a.sharing",
      "a.mediator",
      "a.shared_on",
      "a.exemption",
      "a.exemption_reason",
      "a.exemption_decided_by",
      "a.said_on",
      "c.answer",
      "c.maximum",
      "c.verdicts",
      "c.conditions",
      "c.reason",
      "r.revision",
    ])
    .where("a.negotiation", "=", negotiation)
    .orderBy("a.round")
    .orderBy("a.shared_at", (order) => order.asc().nullsLast())
    .orderBy("a.id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    round: row.round,
    participant: row.participant,
    holder: row.holder as Holder, // only holders are written, here and below
    on: row.said_on,
    sharing: sharingFrom(row),
    mediator: row.mediator as Holder | null,
    exemption:
      row.exemption_reason === null
        ? null
        : { reason: row.exemption_reason, decidedBy: row.exemption_decided_by ?? "" },
    contents:
      row.answer === null
        ? null
        : {
            maximum: row.maximum === null ? null : ore(row.maximum),
            verdicts: new Map(Object.entries((row.verdicts ?? {}) as Record<string, Verdict>)), // only verdicts are written
            conditions: row.conditions,
            reason: row.reason,
          },
    revision: row.revision,
  }));
}

type SharingRow = Pick<NegotiationTables["key_answers"], "sharing" | "shared_on" | "exemption">;

function sharingFrom({ sharing, shared_on: on, exemption }: SharingRow): Sharing {
  if (sharing === "nobody" || on === null) return { with: "nobody" };
  return sharing === "mediator" ? { with: "mediator", on } : { with: "everyone", on, exemption };
}

type Contents = Pick<Answer, "maximum" | "verdicts" | "conditions" | "reason">;
const columnsOf = ({ maximum, verdicts, conditions, reason }: Contents) => ({
  maximum,
  verdicts: JSON.stringify(Object.fromEntries([...verdicts].sort())),
  conditions,
  reason,
});

export type NewAnswer = Pick<KeptAnswer, "id" | "round" | "participant" | "holder" | "on"> & {
  readonly negotiation: string;
  readonly contents: Contents;
};

/** False when a colleague has begun one in the meantime. */
export async function insertAnswer(tx: Transaction, answer: NewAnswer, by: Signature): Promise<boolean> {
  const made = await at(tx)
    .insertInto("key_answers")
    .values({
      id: answer.id,
      negotiation: answer.negotiation,
      round: answer.round,
      participant: answer.participant,
      holder: answer.holder,
      sharing: "nobody",
      said_on: answer.on,
      said_by: by.id,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!made) return false;
  await at(tx)
    .insertInto("key_answer_contents")
    .values({ answer: answer.id, ...columnsOf(answer.contents) })
    .execute();
  await at(tx).insertInto("key_answer_revisions").values({ answer: answer.id, revision: 1 }).execute();
  return true;
}

/** False when it has another revision than the one that was seen. */
export async function changeAnswer(
  tx: Transaction,
  answer: Pick<KeptAnswer, "id" | "on"> & { readonly seen: number; readonly contents: Contents },
  by: Signature,
): Promise<boolean> {
  const revised = await at(tx)
    .updateTable("key_answer_revisions")
    .set({ revision: answer.seen + 1 })
    .where("answer", "=", answer.id)
    .where("revision", "=", answer.seen)
    .returning("answer")
    .executeTakeFirst();
  if (!revised) return false;
  await at(tx)
    .updateTable("key_answer_contents")
    .set(columnsOf(answer.contents))
    .where("answer", "=", answer.id)
    .execute();
  await at(tx)
    .updateTable("key_answers")
    .set({ said_on: answer.on, said_by: by.id })
    .where("id", "=", answer.id)
    .execute();
  return true;
}

/** From here on it is never changed, and its revisions are forgotten: what is shared tells nothing of what came before. */
export async function shareKeptAnswer(
  tx: Transaction,
  id: string,
  { sharing, mediator, reason }: ReadyToShare,
  by: Signature,
): Promise<void> {
  await at(tx)
    .updateTable("key_answers")
    .set({
      sharing: sharing.with,
      mediator,
      shared_on: sharing.on,
      shared_at: sql<string>`clock_timestamp()`, // the order in which they were shared, also within one instant of the program's clock
      exemption: reason === null ? null : "offentleglova-23-1",
      exemption_reason: reason,
      exemption_decided_by: reason === null ? null : by.role,
      said_by: by.id,
    })
    .where("id", "=", id)
    .execute();
  await at(tx).deleteFrom("key_answer_revisions").where("answer", "=", id).execute();
}
