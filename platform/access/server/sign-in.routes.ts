import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { meSchema } from "../../kernel/contract.ts";
import type { Context } from "../../kernel/server/context.ts";
import { valueOrProblem } from "../../kernel/server/problem.ts";
import { actorOf, type Routes } from "../../kernel/server/route.ts";
import { issuersSchema } from "../contract.ts";
import { returnAddress } from "../domain/index.ts";
import { sessionOf } from "./identify-session.ts";
import { beginSignIn } from "./sign-in/begin-sign-in.ts";
import { completeSignIn } from "./sign-in/complete-sign-in.ts";
import { begunSignIn, clearCookie, sessionToken, setCookie } from "./sign-in/cookies.ts";
import { developmentIssuerId } from "./sign-in/development-issuer-id.ts";
import { backChannelLogout, frontChannelLogout, signOut } from "./sign-in/end-sign-in.ts";
import type { SignIn } from "./sign-in/sign-in.ts";

const open = { policy: "access/sign-in" };
const byIssuer = z.object({ issuer: z.string().max(40) });
/** A change that needs nothing to be said is sent as an empty object: a form of another site cannot send that. */
const nothing = z.strictObject({});
const callback = "/api/v1/sign-in/callback";

/** Signing in and out. Whoever comes here is not yet, or no longer, anybody. */
export const signInRoutes =
  (context: Context, signIn: SignIn): Routes =>
  async (app) => {
    const secure = { secure: signIn.address !== null };
    const originOf = (request: FastifyRequest): string => signIn.address?.origin ?? `http://${request.host}`;

    app.get("/api/v1/sign-in", { config: open, schema: { response: { 200: issuersSchema } } }, async () => ({
      issuers: signIn.issuers.map(({ id, name }) => ({ id, name, development: id === developmentIssuerId })),
    }));

    app.get(
      "/api/v1/sign-in/:issuer",
      {
        config: open,
        schema: {
          params: byIssuer,
          querystring: z.object({
            return: z.string().max(2000).optional(),
            invitation: z.string().max(100).optional(),
          }),
        },
      },
      async (request, reply) => {
        const begun = await beginSignIn(context, signIn.clients, {
          issuer: request.params.issuer,
          redirectUri: `${originOf(request)}${callback}`,
          returnTo: request.query.return,
          invitation: request.query.invitation,
        });
        if (!begun.ok) return toSignInPage(reply, begun.refusal.code, returnAddress(request.query.return));
        return reply
          .header("set-cookie", setCookie("begun", begun.value.browser, secure))
          .redirect(begun.value.address);
      },
    );

    app.get(callback, { config: open, schema: { hide: true } }, async (request, reply) => {
      const address = new URL(request.url, originOf(request));
      const { signedIn, returnTo } = await completeSignIn(context, signIn.clients, {
        address,
        browser: begunSignIn(request.headers.cookie),
        earlierToken: sessionToken(request.headers.cookie),
      });
      const begunIsOver = clearCookie("begun", secure);
      if (!signedIn.ok) return toSignInPage(reply.header("set-cookie", begunIsOver), signedIn.refusal.code, returnTo);
      return reply
        .header("set-cookie", [begunIsOver, setCookie("session", signedIn.value.token, secure)])
        .redirect(returnTo ?? "/");
    });

    app.post(
      "/api/v1/sign-out",
      { config: open, schema: { body: nothing, response: { 200: z.object({ address: z.string().nullable() }) } } },
      async (request, reply) => {
        const token = sessionToken(request.headers.cookie);
        reply.header("set-cookie", clearCookie("session", secure));
        reply.header("clear-site-data", '"cache", "storage"'); // drafts and answers do not wait for the next person at the machine
        if (token === undefined) return { address: null };
        const returnTo = `${originOf(request)}/`;
        return valueOrProblem(await signOut(context, signIn.clients, { token, actor: actorOf(request), returnTo }));
      },
    );

    app.get("/api/v1/me", { config: open, schema: { response: { 200: meSchema } } }, async (request) => {
      const { kind, id, name, roles } = actorOf(request);
      const session = kind === "person" ? await sessionOf(context, request, signIn.limits) : null;
      return {
        kind: kind === "system" ? "nobody" : kind,
        id,
        name,
        roles: [...roles],
        session: session && {
          id: session.id,
          beganAt: session.beganAt,
          organisation: session.organisation,
          idleMinutes: signIn.limits.idle,
        },
      };
    });

    await app.register(issuerLogoutRoutes(context, signIn));
  };

/**
 * What goes wrong on the way is told on our own page, in the reader's language, and trying again from there leads to where she was going. `returnTo` is
 * one of our pages; null: not known.
 */
function toSignInPage(reply: FastifyReply, code: string, returnTo: string | null): FastifyReply {
  const back = returnTo === null || returnTo === "/" ? "" : `&tilbake=${encodeURIComponent(returnTo)}`;
  return reply.redirect(`/logg-inn?feil=${encodeURIComponent(code)}${back}`);
}

const mostOfForm = 16_384;

/** The issuer ends sessions: by its own call, or in a frame of the browser that signs out there. */
const issuerLogoutRoutes =
  (context: Context, signIn: SignIn): Routes =>
  async (app) => {
    app.addContentTypeParser(
      "application/x-www-form-urlencoded",
      { parseAs: "string", bodyLimit: mostOfForm },
      (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(body.toString()))),
    );
    app.post(
      "/api/v1/sign-in/:issuer/back-channel-logout",
      {
        config: open,
        schema: {
          params: byIssuer,
          body: z.object({ logout_token: z.string().min(1).max(10_000) }),
          response: { 200: z.object({ ended: z.number() }) },
        },
      },
      async (request) =>
        valueOrProblem(
          await backChannelLogout(context, signIn.clients, {
            issuer: request.params.issuer,
            logoutToken: request.body.logout_token,
          }),
        ),
    );
    app.get(
      "/api/v1/sign-in/:issuer/front-channel-logout",
      {
        config: open,
        schema: {
          params: byIssuer,
          querystring: z.object({ sid: z.string().min(8).max(255), iss: z.string().max(500).optional() }),
        },
      },
      async (request, reply) => {
        const { issuer } = request.params;
        const known = signIn.issuers.find(({ id }) => id === issuer);
        valueOrProblem(await frontChannelLogout(context, { issuer, issuerSession: request.query.sid }));
        // The one page of ours that another site may show: it is empty.
        const from = known ? new URL(known.issuer).origin : "'none'";
        return reply
          .header("content-security-policy", `default-src 'none'; frame-ancestors ${from}`)
          .header("cross-origin-resource-policy", "cross-origin")
          .type("text/html; charset=utf-8")
          .send("<!doctype html><title>Omforent</title>");
      },
    );
  };
