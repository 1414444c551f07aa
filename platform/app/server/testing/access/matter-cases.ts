import { aDecision, aView, aWrittenMatter } from "./matter-ground.ts";
import type { RouteCase } from "./route-cases.ts";

const at = (matter: string, rest = ""): string => `/api/v1/matters/${matter}${rest}`;
const { holder: _, ...theTerms } = aWrittenMatter;
const { kind: __, ...newText } = aWrittenMatter.proposal;
const read = (does: string, path: string, query?: string): RouteCase => ({
  does,
  ask: () => ({ path, ...(query === undefined ? {} : { query }) }),
});

/** Matters: what Osen asks itself and Åfjord about NAV Nord-Fosen. */
export const matterCases: Readonly<Record<string, RouteCase>> = {
  // read
  "GET /api/v1/matters": read("lese sakene", "/api/v1/matters"),
  "GET /api/v1/matters/:id": {
    does: "lese Osens utkast til sak",
    ask: async (ground) => ({ path: at((await ground.aDraftMatter()).id) }),
  },
  "GET /api/v1/matters/:id/versions/:version": {
    does: "lese en versjon av en sendt sak",
    ask: async (ground) => ({ path: at(await ground.aSentMatter(), "/versions/1") }),
  },
  "GET /api/v1/matters/:id/decisions/:decision": {
    does: "lese et vedtak",
    ask: async (ground) => ({ path: at(await ground.aSentMatter(), `/decisions/${await ground.aDecision()}`) }),
  },
  "GET /api/v1/matters/:id/views/:view": {
    does: "lese en uttalelse",
    ask: async (ground) => ({ path: at(await ground.aSentMatter(), `/views/${await ground.aView()}`) }),
  },
  "GET /api/v1/matters/:id/merge": {
    does: "lese alle forslag til ny tekst side om side",
    ask: async (ground) => ({ path: at(await ground.aSentMatter(), "/merge") }),
  },
  "GET /api/v1/matters/:id/attachments/:attachment": {
    does: "hente et vedlegg til Osens utkast til sak",
    ask: async (ground) => {
      const { matter, attachment } = await ground.aDraftFile();
      return { path: at(matter, `/attachments/${attachment}`) };
    },
  },
  "GET /api/v1/bodies/:id/waiting": read("se hva som venter på et organ", "/api/v1/bodies/5020-kommunestyre/waiting"),
  "GET /api/v1/municipalities/:number/waiting": read(
    "se hva som venter på Osen",
    "/api/v1/municipalities/5020/waiting",
  ),
  "GET /api/v1/municipalities/:number/year-wheel": read(
    "lese Osens årshjul",
    "/api/v1/municipalities/5020/year-wheel",
    "year=2026",
  ),
  "GET /api/v1/municipalities/:number/year-wheel.ics": read(
    "følge Osens årshjul i en kalender",
    "/api/v1/municipalities/5020/year-wheel.ics",
  ),
  "GET /api/v1/cooperations/:id/influence": read(
    "se hvem som bestemmer hva i samarbeidet",
    "/api/v1/cooperations/nav-nord-fosen/influence",
    "participant=5020",
  ),
  "GET /api/v1/cooperations/:id/rights": read(
    "se hva deltakerne kan gjøre",
    "/api/v1/cooperations/nav-nord-fosen/rights",
  ),
  "GET /api/v1/cooperations/:id/matter-start": read(
    "se hva en ny sak kan begynne med",
    "/api/v1/cooperations/nav-nord-fosen/matter-start",
    "kind=key",
  ),
  // lead
  "POST /api/v1/matters": { does: "lage et utkast til sak for Osen", ask: () => ({ payload: aWrittenMatter }) },
  "PUT /api/v1/matters/:id": {
    does: "endre Osens utkast til sak",
    ask: async (ground) => {
      const { id, revision } = await ground.aDraftMatter();
      return { path: at(id), payload: { ...theTerms, revision } };
    },
  },
  "DELETE /api/v1/matters/:id": {
    does: "slette Osens utkast til sak",
    ask: async (ground) => {
      const { id, revision } = await ground.aDraftMatter();
      return { path: at(id), payload: { revision } };
    },
  },
  "POST /api/v1/matters/:id/sending": {
    does: "sende Osens sak",
    ask: async (ground) => {
      const { id, revision } = await ground.aDraftMatter();
      return { path: at(id, "/sending"), payload: { revision } };
    },
  },
  "POST /api/v1/matters/:id/versions": {
    does: "sende en ny versjon av Osens sak",
    ask: async (ground) => {
      const { id, revision } = await ground.newSent();
      return { path: at(id, "/versions"), payload: { seen: 1, revision, send: true, proposal: newText } };
    },
  },
  "POST /api/v1/matters/:id/withdrawal": {
    does: "trekke Osens sak",
    ask: async (ground) => ({
      path: at((await ground.newSent()).id, "/withdrawal"),
      payload: { reason: "Feil sendt ut" },
    }),
  },
  "PUT /api/v1/matters/:id/merge": {
    does: "velge mellom forslag til ny tekst i Osens sak",
    ask: async (ground) => ({
      path: at(await ground.aSentMatter(), "/merge"),
      payload: { version: 1, seen: await ground.mergesSeen(), choices: [] },
    }),
  },
  "POST /api/v1/matters/:id/views/:view/replies": {
    does: "svare på en uttalelse i Osens sak",
    ask: async (ground) => ({
      path: at(await ground.aSentMatter(), `/views/${await ground.aView()}/replies`),
      payload: { seen: 0, answer: "not-accepted", reason: "Prøvd" },
    }),
  },
  "POST /api/v1/matters/:id/hearing-closing": {
    does: "avslutte høringen i Osens sak når alle har fått svar",
    ask: async (ground) => ({
      path: at((await ground.newSent()).id, "/hearing-closing"),
      payload: { by: "5020-kommunestyre" },
    }),
  },
  "POST /api/v1/matters/:id/attachments": {
    does: "legge ved en fil i Osens sak",
    ask: async (ground) => ({
      path: at(await ground.aSentMatter(), "/attachments"),
      query: "name=notat.txt",
      payload: Buffer.from("Et notat"),
      headers: { "content-type": "application/octet-stream" },
    }),
  },
  "GET /api/v1/matters/:id/answer-links": {
    does: "se svarlenkene i Osens sak",
    ask: async (ground) => ({ path: at(await ground.aSentMatter(), "/answer-links") }),
  },
  "POST /api/v1/matters/:id/answer-links": {
    does: "lage en svarlenke til en kommune som ikke er med her",
    ask: async (ground) => ({
      path: at(await ground.aSentMatter(), "/answer-links"),
      payload: { participant: "5058", may: ["view"], expiresOn: "2026-12-01", sentTo: "post@aafjord" },
    }),
  },
  "POST /api/v1/answer-links/:id/withdrawal": {
    does: "trekke tilbake en svarlenke i Osens sak",
    ask: async (ground) => ({ path: `/api/v1/answer-links/${(await ground.aLink()).id}/withdrawal`, payload: {} }),
  },
  // answer
  "PUT /api/v1/matters/:id/schedule/:body": {
    does: "sette saken på kartet for et møte i Osens kommunestyre",
    ask: async (ground) => ({
      path: at(await ground.aSentMatter(), "/schedule/5020-kommunestyre"),
      payload: { date: ground.nextDay() },
    }),
  },
  "POST /api/v1/matters/:id/decisions": {
    does: "registrere vedtaket i Osens kommunestyre (av andre: teller når Osen bekrefter)",
    ask: async (ground) => ({
      path: at(await ground.aSentMatter(), "/decisions"),
      payload: { ...aDecision(ground.nextDay()), source: "Møteboka" },
    }),
  },
  "POST /api/v1/matters/:id/recommendations": {
    does: "gi kommunedirektørens innstilling i Osen",
    ask: async (ground) => ({
      path: at(await ground.aSentMatter(), "/recommendations"),
      payload: {
        body: "5020-kommunedirektor",
        version: 1,
        outcome: { kind: "adopted" },
        text: "Tilrås.",
        date: ground.nextDay(),
      },
    }),
  },
  "POST /api/v1/matters/:id/decisions/:decision/confirmation": {
    does: "bekrefte et vedtak i Osen som andre har registrert",
    ask: async (ground) => ({
      path: at(await ground.aSentMatter(), `/decisions/${await ground.anUnconfirmedDecision()}/confirmation`),
      payload: {},
    }),
  },
  "POST /api/v1/matters/:id/decisions/:decision/correction": {
    does: "rette et vedtak i Osens kommunestyre",
    ask: async (ground) => ({
      path: at(await ground.aSentMatter(), `/decisions/${await ground.aDecision()}/correction`),
      payload: { corrections: 0, reason: "Skrivefeil", text: "Rettet." },
    }),
  },
  "POST /api/v1/matters/:id/decisions/:decision/recognition": {
    does: "la et hastevedtak i Osen telle likevel",
    ask: async (ground) => ({
      path: at(await ground.aSentMatter(), `/decisions/${await ground.aDecision("5020-formannskap")}/recognition`),
      payload: { by: "5020-kommunestyre", reason: "Gitt fullmakt" },
    }),
  },
  "POST /api/v1/matters/:id/views": {
    does: "gi uttalelse fra Osens formannskap",
    ask: async (ground) => ({
      path: at(await ground.aSentMatter(), "/views"),
      payload: aView(ground.nextDay()),
    }),
  },
  "POST /api/v1/matters/:id/views/:view/confirmation": {
    does: "bekrefte en uttalelse fra Osen som kom med lenke",
    ask: async (ground) => ({
      path: at(await ground.aSentMatter(), `/views/${await ground.anUnconfirmedView()}/confirmation`),
      payload: {},
    }),
  },
  // by link
  "GET /api/v1/answers/:token": {
    does: "åpne en svarlenke",
    ask: async (ground) => ({ path: `/api/v1/answers/${(await ground.aLink()).token}` }),
  },
  "POST /api/v1/answers/:token/decision": {
    does: "registrere et vedtak med svarlenke (ikke bekreftet)",
    ask: async (ground) => ({
      path: `/api/v1/answers/${(await ground.aLink()).token}/decision`,
      payload: { ...aDecision(ground.nextDay()), person: "Noen i Osen" },
    }),
  },
  "POST /api/v1/answers/:token/view": {
    does: "gi uttalelse med svarlenke (ikke bekreftet)",
    ask: async (ground) => ({
      path: `/api/v1/answers/${(await ground.aLink()).token}/view`,
      payload: { ...aView(ground.nextDay()), person: "Noen i Osen" },
    }),
  },
};
