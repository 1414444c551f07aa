import { ok, type Result } from "@omforent/kernel";
import * as oidc from "openid-client";
import { system } from "../../../kernel/domain/actor.ts";
import type { Context } from "../../../kernel/server/context.ts";
import { inTransaction } from "../../../kernel/server/in-transaction.ts";
import { returnAddress } from "../../domain/index.ts";
import { hashOf, newToken } from "../secrets.ts";
import { insertAttempt } from "../sign-in-attempt.store.ts";
import type { IssuerClients } from "./issuer-client.ts";

export type BeginSignIn = {
  readonly issuer: string;
  readonly redirectUri: string;
  readonly returnTo: string | undefined;
  readonly invitation: string | undefined;
};

/**
 * Sends a person to an issuer: authorisation code with PKCE, state and nonce. `browser` is for a cookie in the browser that began, so that
 * nobody can finish a sign-in that another has begun.
 */
export async function beginSignIn(
  context: Context,
  clients: IssuerClients,
  { issuer: id, redirectUri, returnTo, invitation }: BeginSignIn,
): Promise<Result<{ readonly address: string; readonly browser: string }>> {
  const client = await clients(id);
  if (!client.ok) return client;
  const { issuer, configuration } = client.value;
  const [state, nonce, browser] = [oidc.randomState(), oidc.randomNonce(), newToken()];
  const codeVerifier = oidc.randomPKCECodeVerifier();
  await inTransaction(context, system, async (tx) => {
    await insertAttempt(tx, {
      stateHash: hashOf(state),
      browserHash: hashOf(browser),
      issuer: id,
      nonce,
      codeVerifier,
      returnTo: returnAddress(returnTo),
      invitationHash: invitation === undefined ? null : hashOf(invitation),
      begunAt: context.now(),
    });
    return ok(undefined);
  });
  const address = oidc.buildAuthorizationUrl(configuration, {
    ...issuer.parameters,
    redirect_uri: redirectUri,
    scope: issuer.scope,
    state,
    nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: "S256",
  });
  return ok({ address: address.href, browser });
}
