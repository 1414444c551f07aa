import type { PlainDate } from "@omforent/kernel";
import { sql } from "kysely";
import { unguessable } from "../../../../bodies/server/index.ts";
import type { Database, Transaction } from "../../../../kernel/server/context.ts";
import type { LetterFailure, LetterState, LetterWay, SentLetter } from "../../../domain/index.ts";
import type { Hold } from "../outward.ts";
import type { OutwardTables } from "../tables.ts";

export type Letter = {
  readonly id: string;
  readonly writtenAt: string;
  readonly about:
    | {
        readonly kind: "matter";
        readonly matter: string;
        readonly version: number;
        readonly participant: string;
        readonly way: LetterWay;
        readonly to: string;
      }
    | { readonly kind: "weekly"; readonly person: string };
};

const newLetterId = (): string => `lt-${unguessable(12)}`;

type Written = { readonly on: PlainDate; readonly at: string };

/** Null: it is written already, and waits or has been sent. */
export async function insertMatterLetter(
  tx: Transaction,
  letter: Omit<Extract<Letter["about"], { readonly kind: "matter" }>, "kind">,
  { on, at }: Written,
): Promise<string | null> {
  const row = await tx
    .withTables<OutwardTables>()
    .insertInto("letters")
    .values({
      id: newLetterId(),
      kind: "matter",
      matter: letter.matter,
      version: letter.version,
      participant: letter.participant,
      way: letter.way,
      to_address: letter.to,
      written_on: on,
      written_at: at,
    } as never) // what is left out is null
    .onConflict((one) => one.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Null: this week's is written already. */
export async function insertWeeklyLetter(
  tx: Transaction,
  { person, week }: { readonly person: string; readonly week: PlainDate },
  { on, at }: Written,
): Promise<string | null> {
  const row = await tx
    .withTables<OutwardTables>()
    .insertInto("letters")
    .values({ id: newLetterId(), kind: "weekly", person, week, written_on: on, written_at: at } as never) // as above
    .onConflict((one) => one.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Takes a waiting letter, alone, for as long as its way needs by the database's own clock; null when it is settled or somebody else has it. */
export async function claimLetter(tx: Transaction, id: string, hold: Hold): Promise<Letter | null> {
  const { rows } = await sql<{
    kind: string;
    matter: string;
    version: number;
    participant: string;
    way: LetterWay; // the table's check
    to_address: string;
    person: string;
    written_at: string;
  }>`
    update letters set attempts = attempts + 1,
      claimed_until = now() + make_interval(secs => case way when 'svarut' then ${hold.svarut}::integer else ${hold["e-mail"]}::integer end)
    where id = ${id} and state = 'waiting' and (claimed_until is null or claimed_until < now())
    returning kind, matter, version, participant, way, to_address, person, written_at`.execute(tx);
  const [row] = rows;
  if (!row) return null;
  const { matter, version, participant, way, to_address: to, person, written_at: writtenAt } = row;
  return row.kind === "weekly"
    ? { id, writtenAt, about: { kind: "weekly", person } }
    : { id, writtenAt, about: { kind: "matter", matter, version, participant, way, to } };
}

export async function letterState(database: Database | Transaction, id: string): Promise<LetterState | null> {
  const row = await database
    .withTables<OutwardTables>()
    .selectFrom("letters")
    .select("state")
    .where("id", "=", id)
    .executeTakeFirst();
  return (row?.state as LetterState | undefined) ?? null; // the table's check
}

/** Lets go of a letter that is to be tried again, with what the server said: at once, or when its hold is over. */
export async function releaseLetter(
  tx: Transaction,
  id: string,
  { answered, when }: { readonly answered: string; readonly when: "now" | "held-out" },
): Promise<void> {
  await tx
    .withTables<OutwardTables>()
    .updateTable("letters")
    .set({ answered: answered.slice(0, 500), ...(when === "now" && { claimed_until: null }) })
    .where("id", "=", id)
    .execute();
}

export type Settled = {
  readonly state: "sent" | "failed";
  readonly failure: LetterFailure | null;
  readonly answered: string | null;
  readonly at: string;
};

/** Ends a letter, and forgets its token. */
export async function settleLetter(tx: Transaction, id: string, settled: Settled): Promise<void> {
  const tables = tx.withTables<OutwardTables>();
  const { state, failure, answered, at } = settled;
  await tables
    .updateTable("letters")
    .set({ state, failure, answered: answered?.slice(0, 500) ?? null, claimed_until: null, settled_at: at })
    .where("id", "=", id)
    .execute();
  await tables.deleteFrom("letter_tokens").where("letter", "=", id).execute();
}

export const findToken = async (tx: Transaction, letter: string): Promise<string | null> =>
  (
    await tx
      .withTables<OutwardTables>()
      .selectFrom("letter_tokens")
      .select("token")
      .where("letter", "=", letter)
      .executeTakeFirst()
  )?.token ?? null;

export async function keepToken(
  tx: Transaction,
  { letter, link, token }: { readonly letter: string; readonly link: string; readonly token: string },
): Promise<void> {
  const tables = tx.withTables<OutwardTables>();
  await tables.insertInto("letter_tokens").values({ letter, token }).execute();
  await tables.updateTable("letters").set({ link }).where("id", "=", letter).execute();
}

/** Letters that nobody is sending and that were written before then: their jobs have given up, the letters have not. */
export async function findLeftLetters(database: Database | Transaction, before: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from letters where state = 'waiting' and written_at < ${before} and (claimed_until is null or claimed_until < now())
    order by written_at limit 500`.execute(database);
  return rows.map(({ id }) => id);
}

/** A matter's letters, the newest of each version and participant last. */
export async function findLettersOf(
  database: Database | Transaction,
  matter: string,
): Promise<readonly (SentLetter & { readonly answered: string | null; readonly settledAt: string | null })[]> {
  const rows = await database
    .withTables<OutwardTables>()
    .selectFrom("letters")
    .select([
      "id",
      "participant",
      "version",
      "way",
      "to_address",
      "state",
      "failure",
      "answered",
      "written_on",
      "settled_at",
    ])
    .where("matter", "=", matter)
    .orderBy("written_at")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    participant: row.participant ?? "", // of a matter's letter the table's checks leave no nulls, here and below
    version: row.version ?? 0,
    way: row.way as LetterWay,
    to: row.to_address ?? "",
    state: row.state as LetterState,
    failure: row.failure as LetterFailure | null,
    answered: row.answered,
    writtenOn: row.written_on as PlainDate,
    settledAt: row.settled_at,
  }));
}
