import { sql } from "kysely";
import type { Database, Transaction } from "../../kernel/server/context.ts";
import type { Session } from "../domain/index.ts";
import type { AccessTables } from "./tables.ts";

/** The session of a token, with the roles of the day. */
export async function findSession(database: Database, tokenHash: string, today: string): Promise<Session | null> {
  const { rows } = await sql<Row>`select * from session_by_token(${tokenHash}, ${today}::date)`.execute(database);
  const [row] = rows;
  return row
    ? {
        id: row.id,
        person: row.person,
        name: row.name,
        organisation: row.organisation,
        beganAt: row.began_at,
        lastSeenAt: row.last_seen_at,
        endedAt: row.ended_at,
        roles: row.roles.map(({ holderName, ...role }) => ({ ...role, holderName: holderName ?? role.holder })),
      }
    : null;
}
type Row = {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly organisation: string | null;
  readonly began_at: string;
  readonly last_seen_at: string;
  readonly ended_at: string | null;
  readonly roles: Session["roles"];
};

export type NewSession = {
  readonly id: string;
  readonly tokenHash: string;
  readonly person: string;
  readonly issuer: string;
  readonly issuerSession: string | null;
  readonly subject: string;
  readonly organisation: string | null;
  readonly idToken: string | null;
  readonly at: string;
};

export async function insertSession(tx: Transaction, session: NewSession): Promise<void> {
  await tx
    .withTables<AccessTables>()
    .insertInto("sessions")
    .values({
      id: session.id,
      token_hash: session.tokenHash,
      person: session.person,
      issuer: session.issuer,
      issuer_session: session.issuerSession,
      subject: session.subject,
      organisation: session.organisation,
      id_token: session.idToken,
      began_at: session.at,
      last_seen_at: session.at,
    })
    .execute();
}

export async function noteSeen(tx: Transaction, id: string, at: string): Promise<void> {
  await tx.withTables<AccessTables>().updateTable("sessions").set({ last_seen_at: at }).where("id", "=", id).execute();
}

export type EndedWhy = "signed-out" | "revoked" | "issuer" | "replaced" | "erased";
type Which = {
  readonly id?: string;
  readonly person?: string;
  readonly tokenHash?: string;
  readonly issuer?: string;
  readonly issuerSession?: string;
  readonly subject?: string;
};

/** Ends what has not ended; returns what that was, with what the issuer needs to be told. */
export async function endSessions(
  tx: Transaction,
  which: Which,
  { at, why }: { readonly at: string; readonly why: EndedWhy },
): Promise<readonly { readonly id: string; readonly person: string; readonly issuer: string }[]> {
  let query = tx
    .withTables<AccessTables>()
    .updateTable("sessions")
    .set({ ended_at: at, ended_why: why, id_token: null })
    .where("ended_at", "is", null);
  if (which.id !== undefined) query = query.where("id", "=", which.id);
  if (which.person !== undefined) query = query.where("person", "=", which.person);
  if (which.tokenHash !== undefined) query = query.where("token_hash", "=", which.tokenHash);
  if (which.issuer !== undefined) query = query.where("issuer", "=", which.issuer);
  if (which.issuerSession !== undefined) query = query.where("issuer_session", "=", which.issuerSession);
  if (which.subject !== undefined) query = query.where("subject", "=", which.subject);
  return query.returning(["id", "person", "issuer"]).execute();
}

/** The token that the issuer gave, to be shown to it at sign-out. The program alone reads it. */
export const findIdToken = (database: Database, id: string) =>
  database
    .withTables<AccessTables>()
    .selectFrom("sessions")
    .select(["issuer", "id_token as idToken"])
    .where("id", "=", id)
    .executeTakeFirst();

export const findSessionsOf = (database: Database, person: string) =>
  database
    .withTables<AccessTables>()
    .selectFrom("sessions")
    .select([
      "id",
      "issuer",
      "organisation",
      "began_at as beganAt",
      "last_seen_at as lastSeenAt",
      "ended_at as endedAt",
      "ended_why as endedWhy",
    ])
    .where("person", "=", person)
    .orderBy("began_at", "desc")
    .limit(50)
    .execute();

/** Sessions that have ended or that nobody has used since then. */
export const deleteSessionsEndedBefore = (tx: Transaction, instant: string) =>
  tx
    .withTables<AccessTables>()
    .deleteFrom("sessions")
    .where((where) =>
      where.or([
        where("ended_at", "<", instant),
        where.and([where("ended_at", "is", null), where("last_seen_at", "<", instant)]),
      ]),
    )
    .execute();
