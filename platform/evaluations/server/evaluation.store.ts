import { sql } from "kysely";
import { participantHolder } from "../../kernel/domain/holder.ts";
import type { Database, Transaction } from "../../kernel/server/context.ts";
import {
  type Answer,
  type Answerer,
  eachReply,
  questions,
  type Replies,
  type Reply,
  type Shared,
} from "../domain/index.ts";
import type { EvaluationTables } from "./tables.ts";

type Connection = Database | Transaction;
const at = (database: Connection) => database.withTables<EvaluationTables>();

/** An answer as it is kept, with the cooperation that it is about. */
export type KeptAnswer = Answer & { readonly cooperationId: string };
export type AnswerFilter =
  | { readonly id: string }
  | { readonly cooperation: string; readonly years: readonly number[]; readonly participant?: string };

/** The answers that the database shows to the one who asks, in the order in which they were shared; what is not shared comes last. */
export async function findAnswers(database: Connection, filter: AnswerFilter): Promise<readonly KeptAnswer[]> {
  const rows = await at(database)
    .selectFrom("evaluation_answers as a")
    .select([
      "a.id",
      "a.cooperation_id",
      "a.year",
      "a.participant",
      "a.said_on",
      "a.said_role",
      "a.revision",
      "a.shared_on",
    ])
    .$if("id" in filter, (query) => query.where("a.id", "=", "id" in filter ? filter.id : ""))
    .$if("cooperation" in filter, (query) => {
      const { cooperation, years, participant } = filter as Extract<AnswerFilter, { readonly cooperation: string }>; // asked just now
      const about = query.where("a.cooperation_id", "=", cooperation).where("a.year", "in", [...years]);
      return participant === undefined ? about : about.where("a.participant", "=", participant);
    })
    .orderBy("a.shared_at", (order) => order.asc().nullsLast())
    .orderBy("a.id")
    .execute();
  const replies = await findReplies(
    database,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    id: row.id,
    cooperationId: row.cooperation_id,
    participant: row.participant,
    year: row.year,
    on: row.said_on,
    role: row.said_role,
    sharedOn: row.shared_on,
    revision: row.revision,
    replies: eachReply((question) => replies.get(`${row.id} ${question}`) ?? { step: null, why: null }),
  }));
}

async function findReplies(database: Connection, answers: readonly string[]): Promise<ReadonlyMap<string, Reply>> {
  if (answers.length === 0) return new Map();
  const rows = await at(database)
    .selectFrom("evaluation_replies")
    .select(["answer", "question", "step", "why"])
    .where("answer", "in", [...answers])
    .execute();
  return new Map(rows.map(({ answer, question, step, why }) => [`${answer} ${question}`, { step, why }]));
}

/** Which years somebody has shared an answer about. */
export async function findYears(database: Connection, cooperation: string): Promise<readonly number[]> {
  const rows = await at(database)
    .selectFrom("evaluation_answers")
    .select("year")
    .distinct()
    .where("cooperation_id", "=", cooperation)
    .where("shared_on", "is not", null)
    .execute();
  return rows.map(({ year }) => year);
}

/** Who has shared an answer about these years. */
export async function findShared(
  database: Connection,
  { cooperations, years }: { readonly cooperations: readonly string[]; readonly years: readonly number[] },
): Promise<readonly Shared[]> {
  if (cooperations.length === 0) return [];
  return at(database)
    .selectFrom("evaluation_answers")
    .select(["cooperation_id as cooperation", "participant", "year"])
    .distinct()
    .where("cooperation_id", "in", [...cooperations])
    .where("year", "in", [...years])
    .where("shared_on", "is not", null)
    .execute();
}

export type NewAnswer = Pick<KeptAnswer, "id" | "cooperationId" | "year" | "participant" | "on" | "replies">;

/** False when a colleague has begun one in the meantime. */
export async function insertAnswer(tx: Transaction, answer: NewAnswer, by: Answerer): Promise<boolean> {
  const made = await at(tx)
    .insertInto("evaluation_answers")
    .values({
      id: answer.id,
      cooperation_id: answer.cooperationId,
      year: answer.year,
      participant: answer.participant,
      holder: participantHolder(answer.participant),
      said_on: answer.on,
      said_by: by.id,
      said_role: by.role,
      revision: 1,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!made) return false;
  await at(tx)
    .insertInto("evaluation_replies")
    .values(questions.map((question) => ({ answer: answer.id, question, ...answer.replies[question] })))
    .execute();
  return true;
}

/** False when it has another revision than the one that was seen, or has been shared. */
export async function changeAnswer(
  tx: Transaction,
  answer: Pick<KeptAnswer, "id" | "on"> & { readonly seen: number; readonly replies: Replies },
  by: Answerer,
): Promise<boolean> {
  const changed = await at(tx)
    .updateTable("evaluation_answers")
    .set({ revision: answer.seen + 1, said_on: answer.on, said_by: by.id, said_role: by.role })
    .where("id", "=", answer.id)
    .where("revision", "=", answer.seen)
    .returning("id")
    .executeTakeFirst();
  if (!changed) return false;
  for (const question of questions)
    await at(tx)
      .updateTable("evaluation_replies")
      .set(answer.replies[question])
      .where("answer", "=", answer.id)
      .where("question", "=", question)
      .execute();
  return true;
}

/** From here on it is open to all and never changed. False when it has another revision than the one that was seen. */
export async function shareKeptAnswer(
  tx: Transaction,
  answer: Pick<KeptAnswer, "id" | "on"> & { readonly seen: number },
  by: Answerer,
): Promise<boolean> {
  const shared = await at(tx)
    .updateTable("evaluation_answers")
    .set({
      revision: null,
      shared_on: answer.on,
      shared_at: sql<string>`clock_timestamp()`, // the order in which they were shared, also within one instant of the program's clock
      said_by: by.id,
      said_role: by.role,
    })
    .where("id", "=", answer.id)
    .where("revision", "=", answer.seen)
    .returning("id")
    .executeTakeFirst();
  return shared !== undefined;
}
