import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair } from "jose";
import type Provider from "oidc-provider";
import { choicePage, type Words } from "./choice-page.ts";
import { personas } from "./personas.ts";

export type DevelopmentIssuer = { readonly issuer: string; readonly close: () => Promise<void> };

export const developmentClient = "omforent";

/**
 * An OpenID Connect issuer on this machine for trying out: the real protocol, with example people and no passwords. It must never meet a
 * real person, so it refuses in production and behind a public address; there the package is not even installed.
 */
export async function startDevelopmentIssuer(
  words: Words,
  { NODE_ENV, OMFORENT_ADDRESS }: NodeJS.ProcessEnv,
): Promise<DevelopmentIssuer> {
  if (NODE_ENV === "production" || OMFORENT_ADDRESS)
    throw new Error("The development issuer does not run in production or behind a public address.");
  let provider: Provider | null = null;
  const server = createServer((request, reply) => {
    if (!provider) return void reply.writeHead(503).end();
    const choosing = /^\/choose\/([\w-]+)(?:\/([\w-]+))?$/.exec((request.url ?? "").split("?")[0] ?? "");
    if (choosing)
      return void choose(provider, { request, reply, words, chosen: choosing[2] }).catch(() =>
        reply.writeHead(400).end(),
      );
    return void provider.callback()(request, reply);
  });
  const issuer = await listen(server);
  provider = await createProvider(issuer);
  return { issuer, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

const listen = (server: Server): Promise<string> =>
  new Promise((resolve) =>
    server.listen(0, "127.0.0.1", () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)),
  );

async function createProvider(issuer: string): Promise<Provider> {
  const { default: OpenIdProvider } = await import("oidc-provider");
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  const provider = new OpenIdProvider(issuer, {
    clients: [
      {
        client_id: developmentClient,
        application_type: "web",
        token_endpoint_auth_method: "none",
        grant_types: ["authorization_code"],
        response_types: ["code"],
        redirect_uris: ["http://localhost/api/v1/sign-in/callback"],
        post_logout_redirect_uris: ["http://localhost/"],
      },
    ],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), kid: "development", alg: "RS256", use: "sig" }] },
    cookies: {
      keys: ["development"],
      names: { session: "dev-issuer", interaction: "dev-choice", resume: "dev-resume" },
    },
    claims: { openid: ["sub", "sid"], profile: ["name"] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: true, logoutSource: (ctx, form) => signOutAtOnce(ctx, form) },
    },
    interactions: { url: (_ctx, { uid }) => `/choose/${uid}` },
    findAccount: (_ctx, id) => {
      const persona = personas.find((one) => one.id === id);
      return persona && { accountId: id, claims: () => ({ sub: id, name: persona.name }) };
    },
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId: oidc.client!.clientId, accountId: oidc.session!.accountId! });
      grant.addOIDCScope("openid profile email");
      await grant.save();
      return grant;
    },
    ttl: { Session: 12 * 60 * 60, Interaction: 60 * 60, Grant: 12 * 60 * 60, IdToken: 60 * 60, AccessToken: 60 * 60 },
  });
  // The server's port is not known beforehand: any of this machine's own addresses is right.
  const ours = (uri: string, path: RegExp) =>
    /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?\//.test(uri) && path.test(new URL(uri).pathname);
  provider.Client.prototype.redirectUriAllowed = (uri: string) => ours(uri, /^\/api\/v1\/sign-in\/callback$/);
  provider.Client.prototype.postLogoutRedirectUriAllowed = (uri: string) => ours(uri, /^\/$/);
  return provider;
}

type SigningOut = { body: unknown; type: string };

/** Whoever pressed «Logg ut» has said so already; the form sends itself. */
function signOutAtOnce(ctx: SigningOut, form: string): void {
  ctx.type = "html";
  ctx.body = `<!doctype html><title>…</title>${form}<script>document.forms[0].insertAdjacentHTML("beforeend","<input type=hidden name=logout value=yes>");document.forms[0].submit()</script>`;
}

type Choosing = {
  readonly request: IncomingMessage;
  readonly reply: ServerResponse;
  readonly words: Words;
  readonly chosen: string | undefined;
};

async function choose(provider: Provider, { request, reply, words, chosen }: Choosing): Promise<void> {
  const { uid } = await provider.interactionDetails(request, reply);
  if (chosen === undefined) {
    reply.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    reply.end(choicePage(uid, words));
    return;
  }
  const result = personas.some(({ id }) => id === chosen)
    ? { login: { accountId: chosen } }
    : { error: "access_denied", error_description: "nobody" };
  await provider.interactionFinished(request, reply, result, { mergeWithLastSubmission: false });
}
