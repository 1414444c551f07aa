import type { Issuer } from "../../domain/index.ts";
import { developmentIssuerId } from "../sign-in/development-issuer-id.ts";
import { developmentClient } from "./development-issuer.ts";

export { type DevelopmentIssuer, startDevelopmentIssuer } from "./development-issuer.ts";
export { seedPersonas } from "./seed-personas.ts";

export const isDevelopmentIssuer = ({ id }: Pick<Issuer, "id">): boolean => id === developmentIssuerId;

/** The development issuer as one of the places to sign in. It asks who one wants to be every time. */
export const developmentIssuer = (issuer: string): Issuer => ({
  id: developmentIssuerId,
  name: { nb: "eksempelpersoner", nn: "eksempelpersonar", en: "example people" },
  issuer,
  clientId: developmentClient,
  clientSecretVariable: null,
  clientKeyVariable: null,
  scope: "openid profile",
  parameters: { prompt: "login" },
  organisation: "none",
  insecure: true,
});
