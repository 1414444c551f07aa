import { ok, type Result, refuse } from "@omforent/kernel";
import { createRemoteJWKSet, jwtVerify } from "jose";
import * as oidc from "openid-client";
import { type Actor, signsForSelf, system } from "../../../kernel/domain/actor.ts";
import type { Context } from "../../../kernel/server/context.ts";
import { inTransaction } from "../../../kernel/server/in-transaction.ts";
import { recordEvent } from "../../../kernel/server/record-event.ts";
import { hashOf } from "../secrets.ts";
import { endSessions, findIdToken, findSession } from "../session.store.ts";
import type { IssuerClients } from "./issuer-client.ts";

/**
 * Ends the session here, and answers the issuer's own address for ending it there, where the issuer has one.
 */
export async function signOut(
  context: Context,
  clients: IssuerClients,
  { token, actor, returnTo }: { readonly token: string; readonly actor: Actor; readonly returnTo: string },
): Promise<Result<{ readonly address: string | null }>> {
  const ended = await inTransaction(context, system, async (tx) => {
    const session = await findSession(tx, hashOf(token), context.today());
    if (!session) return ok(null);
    const told = await findIdToken(tx, session.id);
    const at = context.now();
    const [one] = await endSessions(tx, { id: session.id }, { at, why: "signed-out" });
    if (one)
      await recordEvent(tx, {
        log: `person:${one.person}`,
        kind: "session/ended",
        subject: `person:${one.person}`,
        by: signsForSelf(actor),
        at,
        before: null,
        after: { session: session.id },
        reason: null,
      });
    return ok(told ?? null);
  });
  if (!ended.ok) return ended;
  return ok({ address: ended.value?.idToken ? await endAddress(clients, ended.value, returnTo) : null });
}

async function endAddress(
  clients: IssuerClients,
  { issuer, idToken }: { readonly issuer: string; readonly idToken: string | null },
  returnTo: string,
): Promise<string | null> {
  const client = await clients(issuer);
  if (!client.ok || client.value.configuration.serverMetadata().end_session_endpoint === undefined) return null;
  return oidc.buildEndSessionUrl(client.value.configuration, {
    post_logout_redirect_uri: returnTo,
    ...(idToken === null ? {} : { id_token_hint: idToken }),
  }).href;
}

/**
 * The issuer says that a person, or one of her sessions there, has signed out (OpenID Connect Back-Channel Logout 1.0).
 * Refusals: `sign-in/no-such-issuer`, `sign-in/issuer-unreachable`, `sign-in/not-a-logout-token`.
 */
export async function backChannelLogout(
  context: Context,
  clients: IssuerClients,
  { issuer: id, logoutToken }: { readonly issuer: string; readonly logoutToken: string },
): Promise<Result<{ readonly ended: number }>> {
  const client = await clients(id);
  if (!client.ok) return client;
  const { configuration, issuer } = client.value;
  const { jwks_uri: keys, issuer: name } = configuration.serverMetadata();
  const claims = await readLogoutToken(logoutToken, { keys, name, audience: issuer.clientId });
  if (!claims) return refuse("sign-in/not-a-logout-token");
  const which = claims.sid === null ? { subject: claims.sub ?? "" } : { issuerSession: claims.sid };
  return endFor(context, { issuer: id, ...which });
}

type LogoutClaims = { readonly sid: string | null; readonly sub: string | null };
const logoutEvent = "http://schemas.openid.net/event/backchannel-logout";

async function readLogoutToken(
  token: string,
  { keys, name, audience }: { readonly keys: string | undefined; readonly name: string; readonly audience: string },
): Promise<LogoutClaims | null> {
  if (keys === undefined) return null;
  try {
    const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(keys)), {
      issuer: name,
      audience,
      algorithms: ["RS256", "PS256", "ES256", "EdDSA"],
      maxTokenAge: "10m",
    });
    const events = payload.events as Readonly<Record<string, unknown>> | undefined;
    const text = (value: unknown) => (typeof value === "string" ? value : null);
    const claims = { sid: text(payload.sid), sub: text(payload.sub) };
    const right = events?.[logoutEvent] !== undefined && payload.nonce === undefined;
    return right && (claims.sid !== null || claims.sub !== null) ? claims : null;
  } catch {
    return null; // not signed by the issuer, not for us, too old, or no token at all
  }
}

/** The browser tells, in a hidden frame, that the issuer's session has ended (Front-Channel Logout 1.0): only its name ends it. */
export const frontChannelLogout = (
  context: Context,
  session: { readonly issuer: string; readonly issuerSession: string },
): Promise<Result<{ readonly ended: number }>> => endFor(context, session);

function endFor(
  context: Context,
  which: { readonly issuer: string; readonly issuerSession?: string; readonly subject?: string },
): Promise<Result<{ readonly ended: number }>> {
  return inTransaction(context, system, async (tx) => {
    const at = context.now();
    const ended = await endSessions(tx, which, { at, why: "issuer" });
    for (const { person, id } of ended)
      await recordEvent(tx, {
        log: `person:${person}`,
        kind: "session/ended-by-issuer",
        subject: `person:${person}`,
        by: signsForSelf(system),
        at,
        before: null,
        after: { session: id },
        reason: null,
      });
    return ok({ ended: ended.length });
  });
}
