import type { RouteCase } from "./route-cases.ts";

const council = "/api/v1/bodies/5020-kommunestyre";
const weights = "/api/v1/cooperations/nav-nord-fosen/weights";
const clause = { kind: "agreed", document: "Avtalen", place: "§ 6" };

/** Bodies, their members and meetings, and what votes count for. */
export const bodyCases: Readonly<Record<string, RouteCase>> = {
  "GET /api/v1/bodies": { does: "lese Osens organer", ask: () => ({ query: "holder=5020" }) },
  "GET /api/v1/bodies/:id": { does: "lese et organ med møteplan", ask: () => ({ path: council }) },
  "POST /api/v1/bodies": {
    does: "legge inn et utvalg i Osen",
    ask: ({ unique }) => ({ payload: { holder: "5020", kind: "committee", name: `Utvalg ${unique()}` } }),
  },
  "PATCH /api/v1/bodies/:id": {
    does: "gi Osens formannskap et annet navn",
    ask: async (ground) => ({
      path: "/api/v1/bodies/5020-formannskap",
      payload: { version: await ground.bodyVersion("5020-formannskap"), name: `Formannskap ${ground.unique()}` },
    }),
  },
  "POST /api/v1/bodies/:id/members": {
    does: "føre opp et medlem i Osens kommunestyre",
    ask: ({ unique }) => ({
      path: `${council}/members`,
      payload: { person: `Medlem ${unique()}`, from: "2023-10-01" },
    }),
  },
  "POST /api/v1/bodies/:id/members/:member/end": {
    does: "avslutte et medlems tid i Osens kommunestyre",
    ask: async (ground) => ({
      path: `${council}/members/${await ground.aMember()}/end`,
      payload: { on: "2027-09-30" },
    }),
  },
  "POST /api/v1/bodies/:id/meetings": {
    does: "skrive inn et møte i Osens kommunestyre",
    ask: async (ground) => ({
      path: `${council}/meetings`,
      payload: { version: await ground.bodyVersion("5020-kommunestyre"), date: ground.nextDay() },
    }),
  },
  "POST /api/v1/bodies/:id/meetings/cancel": {
    does: "avlyse et møte i Osens kommunestyre",
    ask: async (ground) => ({ path: `${council}/meetings/cancel`, payload: await ground.aMeeting() }),
  },
  "POST /api/v1/bodies/import-meetings": {
    does: "importere Osens møteplan",
    ask: ({ nextDay }) => ({
      payload: { holder: "5020", format: "csv", text: `dato;organ\n${nextDay()};Kommunestyret\n` },
    }),
  },
  "GET /api/v1/cooperations/:id/weights": { does: "lese stemmevekter", ask: () => ({ path: weights }) },
  "POST /api/v1/cooperations/:id/weights": {
    does: "føre en stemmevekt i samarbeidet",
    ask: ({ nextDay }) => {
      const day = nextDay();
      return {
        path: weights,
        payload: { in: "nav-nord-fosen", voter: "5020", weight: "1", clause, from: day, to: day },
      };
    },
  },
  "POST /api/v1/cooperations/:id/weights/:weight/end": {
    does: "avslutte en stemmevekt i samarbeidet",
    ask: async (ground) => {
      const { id, day } = await ground.aWeight();
      return { path: `${weights}/${id}/end`, payload: { on: day } };
    },
  },
};
