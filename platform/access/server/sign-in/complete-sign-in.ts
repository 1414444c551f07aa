import { ok, type PlainDate, type Result, refuse } from "@omforent/kernel";
import * as oidc from "openid-client";
import { signsForSelf, system } from "../../../kernel/domain/actor.ts";
import type { Context, Transaction } from "../../../kernel/server/context.ts";
import { inTransaction } from "../../../kernel/server/in-transaction.ts";
import { recordEvent } from "../../../kernel/server/record-event.ts";
import { chosenOrganisation, type Issuer } from "../../domain/index.ts";
import { acceptInvitation } from "../accept-invitation.ts";
import { findByIdentity, insertIdentity, insertPerson, type Person, renamePerson } from "../person.store.ts";
import { hashOf, newId, newToken } from "../secrets.ts";
import { endSessions, insertSession } from "../session.store.ts";
import { type SignInAttempt, takeAttempt } from "../sign-in-attempt.store.ts";
import type { IssuerClients } from "./issuer-client.ts";

export type CompleteSignIn = {
  /** The address that the issuer sent the browser back to, with the code in it. */
  readonly address: URL;
  readonly browser: string | undefined;
  /** A session that the same browser already has: it ends, and a new one begins. */
  readonly earlierToken: string | undefined;
};
export type Completed = {
  readonly signedIn: Result<{ readonly token: string }>;
  /** The page of ours where the person was going, known also when she is not taken in; null: this browser has not begun it. */
  readonly returnTo: string | null;
};

const minutesToSignIn = 15;

/**
 * Takes a person in when the issuer vouches for her and somebody has invited her. The code is spent before anything is written, so a
 * failure anywhere leaves nobody half signed in.
 * Refusals: `sign-in/not-begun`, `sign-in/too-late`, `sign-in/refused-by-issuer`, `sign-in/not-invited`, `sign-in/no-organisation`, and those
 * of the invitation.
 */
export async function completeSignIn(
  context: Context,
  clients: IssuerClients,
  { address, browser, earlierToken }: CompleteSignIn,
): Promise<Completed> {
  const attempt = await take(context, address.searchParams.get("state") ?? "", browser ?? "");
  if (!attempt) return { signedIn: refuse("sign-in/not-begun"), returnTo: null };
  const signedIn = await takeIn(context, clients, { attempt, address, earlierToken });
  return { signedIn, returnTo: attempt.returnTo };
}

type TakenAttempt = SignInAttempt & { readonly state: string };
type Returning = Pick<CompleteSignIn, "address" | "earlierToken"> & { readonly attempt: TakenAttempt };

async function takeIn(
  context: Context,
  clients: IssuerClients,
  { attempt, address, earlierToken }: Returning,
): Promise<Result<{ readonly token: string }>> {
  const minutes = (Date.parse(context.now()) - Date.parse(attempt.begunAt)) / 60_000;
  if (minutes > minutesToSignIn) return refuse("sign-in/too-late", { minutes: minutesToSignIn });
  const client = await clients(attempt.issuer);
  if (!client.ok) return client;
  const { issuer, configuration } = client.value;
  const vouched = await vouchedFor(configuration, address, attempt);
  if (!vouched.ok) return vouched;
  const { organisation } = vouched.value;
  if (issuer.organisation === "required" && organisation === null) return refuse("sign-in/no-organisation");
  const visitor = { ...vouched.value, organisation: issuer.organisation === "none" ? null : organisation };
  return inTransaction(context, system, async (tx) => {
    const person = await findOrInvite(tx, context, { issuer, visitor, attempt });
    if (!person.ok) return person;
    const at = context.now();
    if (earlierToken !== undefined) await endSessions(tx, { tokenHash: hashOf(earlierToken) }, { at, why: "replaced" });
    const token = newToken();
    await insertSession(tx, {
      id: newId("s"),
      tokenHash: hashOf(token),
      person: person.value.id,
      issuer: issuer.id,
      issuerSession: visitor.issuerSession,
      subject: visitor.subject,
      organisation: visitor.organisation,
      idToken: visitor.idToken,
      at,
    });
    await recordEvent(tx, {
      log: `person:${person.value.id}`,
      kind: "session/began",
      subject: `person:${person.value.id}`,
      by: signsForSelf({ ...person.value, kind: "person", roles: [] }),
      at,
      before: null,
      after: { issuer: issuer.id, organisation: visitor.organisation },
      reason: null,
    });
    return ok({ token });
  });
}

/** The attempt that this browser has begun, which is spent from now on; null also when another browser did. */
async function take(context: Context, state: string, browser: string): Promise<TakenAttempt | null> {
  const taken = await inTransaction(context, system, async (tx) => ok(await takeAttempt(tx, hashOf(state))));
  const attempt = taken.ok ? taken.value : null;
  return attempt && attempt.browserHash === hashOf(browser) ? { ...attempt, state } : null;
}

type Visitor = {
  readonly subject: string;
  readonly name: string;
  readonly email: string | null;
  readonly organisation: string | null;
  readonly issuerSession: string | null;
  readonly idToken: string | null;
};

async function vouchedFor(
  configuration: oidc.Configuration,
  address: URL,
  { nonce, codeVerifier, state }: TakenAttempt,
): Promise<Result<Visitor>> {
  try {
    const tokens = await oidc.authorizationCodeGrant(configuration, address, {
      pkceCodeVerifier: codeVerifier,
      expectedNonce: nonce,
      expectedState: state,
      idTokenExpected: true,
    });
    const claims = tokens.claims()!; // an id token was expected, and came
    const text = (name: string): string | null => (typeof claims[name] === "string" ? (claims[name] as string) : null);
    return ok({
      subject: claims.sub,
      name: (text("name") ?? text("preferred_username") ?? text("email") ?? "–").slice(0, 200),
      email: text("email")?.slice(0, 320) ?? null,
      organisation: chosenOrganisation(claims.authorization_details),
      issuerSession: text("sid"),
      idToken: tokens.id_token ?? null,
    });
  } catch (error) {
    const { error: said } = error as { readonly error?: unknown };
    return refuse("sign-in/refused-by-issuer", { reason: typeof said === "string" ? said.slice(0, 80) : null });
  }
}

type Arriving = { readonly issuer: Issuer; readonly visitor: Visitor; readonly attempt: SignInAttempt };

/** Somebody we know, or somebody who comes with an invitation; nobody else is taken in. */
async function findOrInvite(
  tx: Transaction,
  context: Context,
  { issuer, visitor, attempt }: Arriving,
): Promise<Result<Pick<Person, "id" | "name">>> {
  const at = context.now();
  const known = await findByIdentity(tx, issuer.id, visitor.subject);
  if (!known && attempt.invitationHash === null) return refuse("sign-in/not-invited");
  const person = known ?? { id: newId("p"), name: visitor.name, email: visitor.email, example: false };
  if (known)
    await renamePerson(tx, {
      id: known.id,
      name: visitor.name === "–" ? known.name : visitor.name,
      email: visitor.email,
    });
  else {
    await insertPerson(tx, { ...person, at });
    await insertIdentity(tx, { issuer: issuer.id, subject: visitor.subject, person: person.id, at });
  }
  if (attempt.invitationHash === null) return ok(person);
  const accepted = await acceptInvitation(tx, {
    person: { id: person.id, name: person.name },
    tokenHash: attempt.invitationHash,
    at,
    today: context.today() as PlainDate,
  });
  return accepted.ok ? ok(person) : accepted;
}
