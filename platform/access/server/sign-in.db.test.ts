import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allSentences } from "../../app/server/all-sentences.ts";
import { createApp } from "../../app/server/create-app.ts";
import { factLoaders } from "../../app/server/slices.ts";
import { withDatabase } from "../../database/testing/with-database.ts";
import type { Context } from "../../kernel/server/context.ts";
import { recordedEvents } from "../../kernel/testing/recorded-events.ts";
import { Browser } from "../testing/browse.ts";
import {
  type DevelopmentIssuer,
  developmentIssuer,
  seedPersonas,
  startDevelopmentIssuer,
} from "./development/index.ts";
import { identifySession } from "./identify-session.ts";
import { createSignIn } from "./sign-in/sign-in.ts";

const test = withDatabase();
let issuer: DevelopmentIssuer;
let app: FastifyInstance;
let now = "2026-03-01T11:00:00.000Z";

/** Real time for the issuer's tokens, a clock of our own for sessions. */
const context = (): Context => ({ ...test.context, now: () => now });
const later = (minutes: number) => new Date(Date.parse(now) + minutes * 60_000).toISOString();

beforeAll(async () => {
  for (const load of factLoaders) await load(test.context);
  issuer = await startDevelopmentIssuer((key) => key, {});
  await seedPersonas(test.context);
  const signIn = createSignIn({
    issuers: [developmentIssuer(issuer.issuer)],
    limits: { idle: 60, absolute: 720 },
    address: null,
    secrets: () => undefined,
  });
  const running = context();
  app = await createApp(running, {
    sentences: allSentences(),
    webDirectory: null,
    instance: "test",
    report: (_id, error) => console.error(error),
    identify: identifySession(running, signIn.limits),
    signIn,
  });
}, 120_000);
afterAll(async () => {
  await app.close();
  await issuer.close();
});

const me = async (browser: Browser) => (await browser.ask("/api/v1/me")).json();

describe("signing in with OpenID Connect", () => {
  it("makes a visitor the person whom the issuer vouches for, with the roles of the day, and leads back to the page", async () => {
    const browser = new Browser(app);
    expect(await me(browser)).toMatchObject({ kind: "nobody", roles: [] });
    const { location } = await browser.signIn("osen-kommunedirektor", "?return=%2Fkommuner%2F5020");
    expect(location).toBe("/kommuner/5020");
    const signedIn = await me(browser);
    expect(signedIn).toMatchObject({ kind: "person", name: "Oddny Eksempel" });
    const held = signedIn.roles.map(
      ({ role, holderName }: { role: string; holderName: string }) => `${role}, ${holderName}`,
    );
    expect(held.sort()).toEqual(["chief-executive, Osen kommune", "municipality-administrator, Osen kommune"]);
  });

  it("leads nowhere but to our own pages afterwards", async () => {
    for (const elsewhere of [
      "https://evil.example",
      "//evil.example",
      "/\\evil.example",
      "/api/v1/me",
      "javascript:alert(1)",
    ]) {
      const { location } = await new Browser(app).signIn("osen-okonom", `?return=${encodeURIComponent(elsewhere)}`);
      expect(location).toBe("/");
    }
  });

  it("leaves whoever chooses to be nobody as she was, and says so", async () => {
    const browser = new Browser(app);
    const { location } = await browser.signIn("nobody");
    expect(location).toBe("/logg-inn?feil=sign-in%2Frefused-by-issuer");
    expect(await me(browser)).toMatchObject({ kind: "nobody" });
  });

  it("leads back to where she was when she tries again after it has failed, and nowhere but to our own pages", async () => {
    const browser = new Browser(app);
    const where = "/samarbeid/brann?kommune=5020&vis=alt#deltakere";
    const { location } = await browser.signIn("nobody", `?return=${encodeURIComponent(where)}`);
    const page = new URL(location, "http://localhost");
    expect(page.pathname).toBe("/logg-inn");
    expect(Object.fromEntries(page.searchParams)).toEqual({ feil: "sign-in/refused-by-issuer", tilbake: where });
    const again = `?return=${encodeURIComponent(page.searchParams.get("tilbake") ?? "")}`;
    expect(await browser.signIn("osen-okonom", again)).toEqual({ location: where });
    for (const elsewhere of ["https://evil.example", "//evil.example", "/\\evil.example", "/api/v1/me"]) {
      const failed = await new Browser(app).signIn("nobody", `?return=${encodeURIComponent(elsewhere)}`);
      expect(failed.location).toBe("/logg-inn?feil=sign-in%2Frefused-by-issuer");
    }
  });

  it("keeps where she was also when the issuer is not there to go to", async () => {
    const ask = (query: string) => new Browser(app).ask(`/api/v1/sign-in/finnes-ikke${query}`);
    const failed = await ask("?return=%2Fkommuner%2F5020");
    expect(failed.headers.location).toBe("/logg-inn?feil=sign-in%2Fno-such-issuer&tilbake=%2Fkommuner%2F5020");
    expect((await ask("?return=%2F%2Fevil.example")).headers.location).toBe("/logg-inn?feil=sign-in%2Fno-such-issuer");
  });

  it("tells another browser nothing of where she was", async () => {
    const browser = new Browser(app);
    const begun = await browser.ask("/api/v1/sign-in/development?return=%2Fmin-side");
    const callback = await browser.chooseAt(String(begun.headers.location), "osen-okonom");
    const thief = await new Browser(app).ask(callback.slice("http://localhost".length));
    expect(thief.headers.location).toBe("/logg-inn?feil=sign-in%2Fnot-begun");
  });

  it("cannot be finished twice, in another browser, or with another state", async () => {
    const browser = new Browser(app);
    const begun = await browser.ask("/api/v1/sign-in/development");
    const callback = (await browser.chooseAt(String(begun.headers.location), "osen-okonom")).slice(
      "http://localhost".length,
    );
    const forged = callback.replace(/state=[^&]+/, "state=forged");
    expect((await browser.ask(forged)).headers.location).toBe("/logg-inn?feil=sign-in%2Fnot-begun");
    const thief = await new Browser(app).ask(callback);
    expect(thief.headers.location).toBe("/logg-inn?feil=sign-in%2Fnot-begun");
    expect((await browser.ask(callback)).headers.location).toBe("/logg-inn?feil=sign-in%2Fnot-begun"); // the thief's try has spent it
  });

  it("cannot be finished after a quarter of an hour", async () => {
    const browser = new Browser(app);
    const begun = await browser.ask("/api/v1/sign-in/development");
    const callback = (await browser.chooseAt(String(begun.headers.location), "osen-okonom")).slice(
      "http://localhost".length,
    );
    const before = now;
    now = later(16);
    expect((await browser.ask(callback)).headers.location).toBe("/logg-inn?feil=sign-in%2Ftoo-late");
    now = before;
  });

  it("begins a new session every time, and the earlier one of the same browser is worth nothing", async () => {
    const browser = new Browser(app);
    await browser.signIn("osen-okonom");
    const earlier = browser.token!;
    await browser.signIn("osen-okonom");
    expect(browser.token).not.toBe(earlier);
    const thief = new Browser(app);
    thief.setSession(earlier);
    expect(await me(thief)).toMatchObject({ kind: "nobody" });
  });

  it("sets a cookie that no script and no other site can use", async () => {
    const browser = new Browser(app);
    const begun = await browser.ask("/api/v1/sign-in/development");
    const callback = await browser.chooseAt(String(begun.headers.location), "osen-okonom");
    const done = await browser.ask(callback.slice("http://localhost".length));
    const cookies = [done.headers["set-cookie"]].flat().join("\n");
    expect(cookies).toMatch(/omforent-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax/i);
  });

  it("keeps no token that can be used", async () => {
    const browser = new Browser(app);
    await browser.signIn("osen-okonom");
    const rows = await test.asSystem((database) =>
      database.withTables<{ sessions: { token_hash: string } }>().selectFrom("sessions").selectAll().execute(),
    );
    expect(JSON.stringify(rows)).not.toContain(browser.token);
    expect(rows.length).toBeGreaterThan(0);
  });
});

describe("a session", () => {
  it("ends an hour after it was last used, and at most twelve hours after it began", async () => {
    const began = now;
    const browser = new Browser(app);
    await browser.signIn("osen-okonom");
    now = later(59);
    expect(await me(browser)).toMatchObject({ kind: "person" });
    now = later(59);
    expect(await me(browser)).toMatchObject({ kind: "person" }); // being used keeps it alive
    now = later(60);
    expect(await me(browser)).toMatchObject({ kind: "nobody" });
    now = began;
    const long = new Browser(app);
    await long.signIn("osen-okonom");
    for (let hour = 0; hour < 14; hour++) {
      now = later(50);
      expect(await me(long), `${hour}`).toMatchObject({ kind: "person" });
    }
    now = later(20);
    expect(await me(long)).toMatchObject({ kind: "nobody" });
    now = began;
  });

  it("ends here and at the issuer when the person signs out", async () => {
    const browser = new Browser(app);
    await browser.signIn("osen-okonom");
    const token = browser.token!;
    const reply = await browser.ask("/api/v1/sign-out", { method: "POST", payload: {} });
    expect(reply.json().address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/session\/end\?/);
    expect(browser.token).toBeUndefined();
    const thief = new Browser(app);
    thief.setSession(token);
    expect(await me(thief)).toMatchObject({ kind: "nobody" });
  });

  it("is seen by the person herself, who can end it from another machine", async () => {
    const [office, phone] = [new Browser(app), new Browser(app)];
    await office.signIn("osen-sekretar");
    await phone.signIn("osen-sekretar");
    const { sessions } = (await phone.ask("/api/v1/me/access")).json();
    const other = (await me(office)).session.id;
    expect(sessions.map(({ id }: { id: string }) => id)).toContain(other);
    expect((await phone.ask(`/api/v1/me/sessions/${other}/revoke`, { method: "POST", payload: {} })).json()).toEqual({
      ended: 1,
    });
    expect(await me(office)).toMatchObject({ kind: "nobody" });
    const stranger = new Browser(app);
    await stranger.signIn("osen-okonom");
    const mine = (await me(phone)).session.id;
    const tried = await stranger.ask(`/api/v1/me/sessions/${mine}/revoke`, { method: "POST", payload: {} });
    expect(tried.json()).toEqual({ ended: 0 });
  });

  it("ends when the issuer says so in a frame, by the name of its own session only", async () => {
    const browser = new Browser(app);
    await browser.signIn("osen-kommunestyre");
    const [row] = await test.asSystem((database) =>
      database
        .withTables<{ sessions: { issuer_session: string | null; began_at: string; ended_at: string | null } }>()
        .selectFrom("sessions")
        .select("issuer_session")
        .where("ended_at", "is", null)
        .where("issuer_session", "is not", null)
        .execute(),
    );
    if (row?.issuer_session == null) return expect(row?.issuer_session ?? null).toBeNull(); // the issuer names none
    const frame = await new Browser(app).ask(
      `/api/v1/sign-in/development/front-channel-logout?sid=${row.issuer_session}`,
    );
    expect(frame.statusCode).toBe(200);
    expect(frame.headers["content-security-policy"]).toContain(`frame-ancestors ${issuer.issuer}`);
  });

  it("is not ended by a logout token that the issuer has not signed", async () => {
    const reply = await new Browser(app).ask("/api/v1/sign-in/development/back-channel-logout", {
      method: "POST",
      payload: { logout_token: "eyJhbGciOiJub25lIn0.eyJzdWIiOiJvc2VuLW9rb25vbSJ9." },
    });
    expect(reply.statusCode).toBe(422);
    expect(reply.json().code).toBe("sign-in/not-a-logout-token");
  });
});

describe("an invitation", () => {
  it("is what takes a person in: without one, whoever the issuer vouches for is not let in", async () => {
    await test.asSystem((database) =>
      database
        .withTables<{ identities: { subject: string } }>()
        .deleteFrom("identities")
        .where("subject", "=", "statsforvalter")
        .execute(),
    );
    const stranger = new Browser(app);
    expect((await stranger.signIn("statsforvalter")).location).toBe("/logg-inn?feil=sign-in%2Fnot-invited");

    const administrator = new Browser(app);
    await administrator.signIn("osen-kommunedirektor");
    const made = await administrator.ask("/api/v1/invitations", {
      method: "POST",
      payload: { role: "auditor", holder: "municipality:5020", invited: "Revisjon Midt" },
    });
    expect(made.statusCode).toBe(201);
    const { path } = made.json();
    const token = path.slice("/inviter/".length);
    expect((await stranger.ask(`/api/v1/invitations/${token}`)).json()).toMatchObject({
      role: "auditor",
      holderName: "Osen kommune",
    });
    expect((await stranger.signIn("statsforvalter", `?invitation=${token}&return=/min-side`)).location).toBe(
      "/min-side",
    );
    expect((await me(stranger)).roles).toMatchObject([{ role: "auditor", holder: "municipality:5020" }]);
    const again = new Browser(app);
    expect((await again.signIn("drift", `?invitation=${token}`)).location).toBe("/logg-inn?feil=invitation%2Fused");
    const events = await recordedEvents(test.context, { log: "municipality:5020" });
    expect(events.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["role/offered", "role/accepted"]));
    expect(JSON.stringify(events.map(({ id: _number, ...event }) => event))).not.toContain("Revisjon Midt");
  });

  it("is given by the municipality's own administrator, and by nobody else", async () => {
    const offer = { role: "economist", holder: "municipality:5020" };
    for (const persona of ["osen-okonom", "osen-ordforer", "afjord-sekretar", "drift"]) {
      const browser = new Browser(app);
      await browser.signIn(persona);
      const reply = await browser.ask("/api/v1/invitations", { method: "POST", payload: offer });
      expect(reply.statusCode, persona).toBe(403);
    }
    const nobodys = await new Browser(app).ask("/api/v1/invitations", { method: "POST", payload: offer });
    expect(nobodys.statusCode).toBe(401);
  });

  it("lets the chief executive have a substitute for a time, who loses the role with her", async () => {
    const chief = new Browser(app);
    await chief.signIn("osen-kommunedirektor");
    const access = (await chief.ask("/api/v1/me/access")).json();
    const own = access.roles.find(({ role }: { role: string }) => role === "chief-executive");
    const offer = { role: "chief-executive", holder: "municipality:5020", basis: "substitute", standsInFor: own.id };
    const endless = await chief.ask("/api/v1/invitations", { method: "POST", payload: offer });
    expect(endless.json().code).toBe("role/end-missing");
    const made = await chief.ask("/api/v1/invitations", { method: "POST", payload: { ...offer, to: "2026-03-31" } });
    const token = made.json().path.slice("/inviter/".length);
    const substitute = new Browser(app);
    expect(await substitute.signIn("osen-okonom", `?invitation=${token}`)).toEqual({ location: "/" });
    expect((await me(substitute)).roles).toContainEqual(
      expect.objectContaining({ role: "chief-executive", standsInFor: own.id }),
    );
  });
});
