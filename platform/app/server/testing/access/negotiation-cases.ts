import { aKeyProposal } from "./negotiation-ground.ts";
import type { RouteCase } from "./route-cases.ts";

const theCooperation = "/api/v1/cooperations/nav-nord-fosen";
const at = (negotiation: string, rest: string): string => `/api/v1/negotiations/${negotiation}${rest}`;

/** Agreeing on a key: Osen and Åfjord about NAV Nord-Fosen. */
export const negotiationCases: Readonly<Record<string, RouteCase>> = {
  "GET /api/v1/cooperations/:id/negotiation": {
    does: "lese forhandlingen om nøkkelen",
    ask: () => ({ path: `${theCooperation}/negotiation` }),
  },
  "POST /api/v1/cooperations/:id/key-proposals": {
    does: "foreslå en nøkkel i Osens navn",
    ask: (ground) => ({ path: `${theCooperation}/key-proposals`, payload: aKeyProposal(ground.nextDay()) }),
  },
  "PUT /api/v1/negotiations/:id/answer": {
    does: "skrive hva Osen kan leve med",
    ask: async (ground) => {
      const { id, round, revision } = await ground.anAnswer();
      return { path: at(id, "/answer"), payload: { participant: "5020", round, seen: revision, reason: "Endret" } };
    },
  },
  "POST /api/v1/negotiations/:id/answer/sharing": {
    does: "dele hva Osen kan leve med",
    ask: async (ground) => {
      const { id, round, revision } = await ground.anAnswer();
      return { path: at(id, "/answer/sharing"), payload: { participant: "5020", round, seen: revision } };
    },
  },
  "POST /api/v1/negotiations/:id/rounds": {
    does: "åpne neste runde i forhandlingen",
    ask: async (ground) => {
      const { id, round } = await ground.aNegotiation();
      return { path: at(id, "/rounds"), payload: { seen: round } };
    },
  },
  "POST /api/v1/negotiations/:id/end": {
    does: "avslutte forhandlingen",
    ask: async (ground) => ({
      path: at((await ground.aNegotiation()).id, "/end"),
      payload: { reason: "Prøve av tilgang" },
    }),
  },
  "POST /api/v1/key-proposals/:id/matter": {
    does: "spørre kommunestyrene om et forslag i Osens navn",
    ask: async (ground) => ({
      path: `/api/v1/key-proposals/${await ground.aKeyProposal()}/matter`,
      payload: { holder: "municipality:5020", finalBy: "2026-12-31" },
    }),
  },
};
