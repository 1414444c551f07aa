import { ok, type Result, refuse } from "@omforent/kernel";
import { importJWK } from "jose";
import * as oidc from "openid-client";
import type { Issuer } from "../../domain/index.ts";
import type { SignInSettings } from "./sign-in-settings.ts";

export type IssuerClients = (id: string) => Promise<Result<IssuerClient>>;
export type IssuerClient = { readonly issuer: Issuer; readonly configuration: oidc.Configuration };

/**
 * Our side of every issuer. What an issuer says of itself is fetched when somebody first signs in there, and kept.
 * Refusals: `sign-in/no-such-issuer`, `sign-in/issuer-unreachable`.
 */
export function issuerClients({ issuers, secrets }: SignInSettings): IssuerClients {
  const known = new Map<string, Promise<oidc.Configuration>>();
  return async (id) => {
    const issuer = issuers.find((one) => one.id === id);
    if (!issuer) return refuse("sign-in/no-such-issuer", { id: id.slice(0, 40) });
    const found = known.get(id) ?? discover(issuer, secrets);
    known.set(id, found);
    try {
      return ok({ issuer, configuration: await found });
    } catch {
      known.delete(id); // it may answer the next time
      return refuse("sign-in/issuer-unreachable", { name: issuer.name.nb });
    }
  };
}

async function discover(issuer: Issuer, secrets: SignInSettings["secrets"]): Promise<oidc.Configuration> {
  const { clientSecretVariable, clientKeyVariable, insecure } = issuer;
  const authentication =
    clientKeyVariable !== null
      ? oidc.PrivateKeyJwt(await privateKey(secrets(clientKeyVariable) ?? ""))
      : clientSecretVariable !== null
        ? oidc.ClientSecretPost(secrets(clientSecretVariable))
        : oidc.None();
  return oidc.discovery(new URL(issuer.issuer), issuer.clientId, undefined, authentication, {
    execute: insecure ? [oidc.allowInsecureRequests] : [],
    timeout: 10,
  });
}

async function privateKey(jwk: string): Promise<oidc.PrivateKey> {
  const written = JSON.parse(jwk) as { readonly alg?: string; readonly kid?: string };
  const key = (await importJWK(JSON.parse(jwk), written.alg ?? "RS256")) as oidc.CryptoKey; // a private JWK gives one
  return { key, ...(written.kid === undefined ? {} : { kid: written.kid }) };
}
