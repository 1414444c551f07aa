export { accessRoutes } from "./access.routes.ts";
export {
  type DevelopmentIssuer,
  developmentIssuer,
  isDevelopmentIssuer,
  seedPersonas,
  startDevelopmentIssuer,
} from "./development/index.ts";
export { inviteFirstAdministrator } from "./first-administrator.ts";
export { identifySession } from "./identify-session.ts";
export type { KeptElsewhere } from "./kept-elsewhere.ts";
export { createSignIn, nowhere, type SignIn } from "./sign-in/sign-in.ts";
export { readSignInSettings, type SignInSettings } from "./sign-in/sign-in-settings.ts";
export { signInRoutes } from "./sign-in.routes.ts";
export { tidyAccess } from "./tidy-access.ts";
export { findAddressee, findJoined } from "./who-is-here.store.ts";
