import type { Transaction } from "../../kernel/server/context.ts";
import type { AccessTables } from "./tables.ts";

export type SignInAttempt = {
  readonly stateHash: string;
  readonly browserHash: string;
  readonly issuer: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  readonly returnTo: string;
  readonly invitationHash: string | null;
  readonly begunAt: string;
};

export async function insertAttempt(tx: Transaction, attempt: SignInAttempt): Promise<void> {
  await tx
    .withTables<AccessTables>()
    .insertInto("sign_in_attempts")
    .values({
      state_hash: attempt.stateHash,
      browser_hash: attempt.browserHash,
      issuer: attempt.issuer,
      nonce: attempt.nonce,
      code_verifier: attempt.codeVerifier,
      return_to: attempt.returnTo,
      invitation_hash: attempt.invitationHash,
      begun_at: attempt.begunAt,
    })
    .execute();
}

/** Takes the attempt out: it can be completed once. */
export async function takeAttempt(tx: Transaction, stateHash: string): Promise<SignInAttempt | null> {
  const row = await tx
    .withTables<AccessTables>()
    .deleteFrom("sign_in_attempts")
    .where("state_hash", "=", stateHash)
    .returningAll()
    .executeTakeFirst();
  return row
    ? {
        stateHash: row.state_hash,
        browserHash: row.browser_hash,
        issuer: row.issuer,
        nonce: row.nonce,
        codeVerifier: row.code_verifier,
        returnTo: row.return_to,
        invitationHash: row.invitation_hash,
        begunAt: row.begun_at,
      }
    : null;
}

export const deleteAttemptsBefore = (tx: Transaction, instant: string) =>
  tx.withTables<AccessTables>().deleteFrom("sign_in_attempts").where("begun_at", "<", instant).execute();
