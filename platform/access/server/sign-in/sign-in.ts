import { type IssuerClients, issuerClients } from "./issuer-client.ts";
import type { SignInSettings } from "./sign-in-settings.ts";

/** What the routes need to sign people in. */
export type SignIn = SignInSettings & { readonly clients: IssuerClients };

export const createSignIn = (settings: SignInSettings): SignIn => ({ ...settings, clients: issuerClients(settings) });

/** Nowhere to sign in: the command line, and tests of other things. */
export const nowhere: SignIn = createSignIn({
  issuers: [],
  limits: { idle: 60, absolute: 720 },
  address: null,
  secrets: () => undefined,
});
