import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { ok } from "@omforent/kernel";
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withDatabase } from "../../../database/testing/with-database.ts";
import { system } from "../../../kernel/domain/actor.ts";
import { inTransaction } from "../../../kernel/server/in-transaction.ts";
import { recordedEvents } from "../../../kernel/testing/recorded-events.ts";
import { insertPerson } from "../person.store.ts";
import { hashOf } from "../secrets.ts";
import { findSession, insertSession } from "../session.store.ts";
import { backChannelLogout } from "./end-sign-in.ts";
import { createSignIn, type SignIn } from "./sign-in.ts";

const test = withDatabase();
let server: Server;
let issuer: string;
let signIn: SignIn;
let keys: Awaited<ReturnType<typeof generateKeyPair>>;
const event = "http://schemas.openid.net/event/backchannel-logout";

/** An issuer that can do two things: say who it is, and sign. */
beforeAll(async () => {
  keys = await generateKeyPair("RS256", { extractable: true });
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: "one", alg: "RS256", use: "sig" };
  server = createServer((request, reply) => {
    const metadata = {
      issuer,
      jwks_uri: `${issuer}/keys`,
      authorization_endpoint: `${issuer}/auth`,
      token_endpoint: `${issuer}/token`,
    };
    reply.setHeader("content-type", "application/json");
    reply.end(JSON.stringify(request.url === "/keys" ? { keys: [jwk] } : metadata));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const none = {
    clientSecretVariable: null,
    clientKeyVariable: null,
    scope: "openid",
    parameters: {},
    organisation: "none" as const,
  };
  const name = { nb: "Prøve", nn: "Prøve", en: "Trial" };
  signIn = createSignIn({
    issuers: [{ id: "trial", name, issuer, clientId: "omforent", insecure: true, ...none }],
    limits: { idle: 60, absolute: 720 },
    address: null,
    secrets: () => undefined,
  });
  await inTransaction(test.context, system, async (tx) => {
    const at = test.context.now();
    await insertPerson(tx, { id: "p-aaaaaaaaaaaa", name: "Kari", email: null, example: false, at });
    for (const session of ["one", "two", "three"])
      await insertSession(tx, {
        id: `s-${session.padEnd(12, "x")}`,
        tokenHash: hashOf(session),
        person: "p-aaaaaaaaaaaa",
        issuer: "trial",
        issuerSession: `sid-${session}`,
        subject: "kari",
        organisation: null,
        idToken: null,
        at,
      });
    return ok(undefined);
  });
}, 60_000);
afterAll(() => new Promise<void>((resolve) => void server.close(() => resolve())));

const logout = async (
  claims: JWTPayload,
  { audience = "omforent", from = issuer, key = keys.privateKey, minutesAgo = 0 } = {},
) => {
  const token = new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid: "one", typ: "logout+jwt" });
  const signed = await token
    .setIssuer(from)
    .setAudience(audience)
    .setIssuedAt(Math.floor(Date.now() / 1000) - 60 * minutesAgo)
    .setJti("1")
    .sign(key);
  return backChannelLogout(test.context, signIn.clients, { issuer: "trial", logoutToken: signed });
};
const lives = async (token: string) =>
  test.asSystem(async (database) => (await findSession(database, hashOf(token), "2026-03-01"))?.endedAt === null);

describe("a logout that the issuer begins", () => {
  it("is refused when it is not the issuer's own, not for us, old, or no logout token", async () => {
    const stranger = await generateKeyPair("RS256");
    const refused = { refusal: { code: "sign-in/not-a-logout-token" } };
    const right = { sid: "sid-one", events: { [event]: {} } };
    expect(await logout(right, { key: stranger.privateKey })).toMatchObject(refused);
    expect(await logout(right, { audience: "another" })).toMatchObject(refused);
    expect(await logout(right, { from: "http://evil.example" })).toMatchObject(refused);
    expect(await logout(right, { minutesAgo: 11 })).toMatchObject(refused);
    expect(await logout({ sid: "sid-one" })).toMatchObject(refused);
    expect(await logout({ ...right, nonce: "n" })).toMatchObject(refused); // an id token of somebody's is no logout token
    expect(await logout({ events: { [event]: {} } })).toMatchObject(refused);
    expect(await lives("one")).toBe(true);
  });

  it("ends the session that it names, and tells so in the person's log", async () => {
    expect(await logout({ sid: "sid-one", events: { [event]: {} } })).toEqual(ok({ ended: 1 }));
    expect([await lives("one"), await lives("two")]).toEqual([false, true]);
    const events = await recordedEvents(test.context, { log: "person:p-aaaaaaaaaaaa" });
    expect(events.at(-1)).toMatchObject({ kind: "session/ended-by-issuer" });
  });

  it("ends all of a person's sessions there when it names the person", async () => {
    expect(await logout({ sub: "kari", events: { [event]: {} } })).toEqual(ok({ ended: 2 }));
    expect([await lives("two"), await lives("three")]).toEqual([false, false]);
  });
});
