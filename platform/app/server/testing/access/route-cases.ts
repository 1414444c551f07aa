import type { InjectOptions } from "fastify";
import { agreedCases } from "./agreed-cases.ts";
import { bodyCases } from "./body-cases.ts";
import { evaluationCases } from "./evaluation-cases.ts";
import { another, type Ground } from "./ground.ts";
import { matterCases } from "./matter-cases.ts";
import { negotiationCases } from "./negotiation-cases.ts";
import { outwardCases } from "./outward-cases.ts";

/**
 * What is asked at a door, so that nothing but the policy can say no: `does` in bokmål for the table in docs/tilgang.md. A door that makes
 * something new gets new ground to stand on for each visitor.
 */
export type RouteCase = {
  readonly does: string;
  readonly ask: (ground: Ground, visitor: string) => Promise<Asked> | Asked;
};
type Asked = {
  readonly path?: string;
  readonly query?: string;
  readonly payload?: InjectOptions["payload"];
  readonly headers?: { readonly [name: string]: string };
};

const reads = (does: string, asked: Asked = {}): RouteCase => ({ does, ask: () => asked });

const source = "Prøve av tilgang";
const aKey = { key: "likt", language: "nb", validFrom: null, source: { title: source } };
const fosen = [{ id: "5020" }, { id: "5058" }];
const aSquare = {
  type: "FeatureCollection",
  features: [
    {
      type: "Feature",
      properties: { number: "5020" },
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [10.5, 64.2],
            [10.6, 64.2],
            [10.6, 64.3],
            [10.5, 64.2],
          ],
        ],
      },
    },
  ],
};
const theCooperation = "/api/v1/cooperations/nav-nord-fosen";
const csv = (place: string) => `navn;deltakere\nListe ${place};Osen, Åfjord`;

/** Every route of the API, by method and address. A route without a case fails the test, and so does a case without a route. */
export const routeCases: Readonly<Record<string, RouteCase>> = {
  // read by all
  "GET /api/v1/health": reads("se at serveren svarer"),
  "GET /api/v1/health/live": reads("se at serveren lever"),
  "GET /api/v1/health/ready": reads("se at serveren er klar"),
  "GET /api/v1/openapi.json": reads("lese beskrivelsen av API-et"),
  "GET /api/v1/municipalities": reads("lese kommunene"),
  "GET /api/v1/municipalities/:number": reads("lese en kommune", { path: "/api/v1/municipalities/5020" }),
  "GET /api/v1/measures": reads("lese grunnlagstall (hvilke)"),
  "GET /api/v1/statistics": reads("lese grunnlagstall", { query: "participants=5020" }),
  "GET /api/v1/borders": reads("lese kartgrenser"),
  "GET /api/v1/cooperations": reads("lese samarbeidene"),
  "GET /api/v1/cooperations/:id": reads("lese et samarbeid", { path: theCooperation }),
  "GET /api/v1/forms": reads("lese organisasjonsformene"),
  "GET /api/v1/services": reads("lese tjenestene"),
  "GET /api/v1/cooperations/:id/keys": reads("lese fordelingsnøklene", { path: `${theCooperation}/keys` }),
  "GET /api/v1/cooperations/import/template.csv": reads("hente mal for liste (CSV)"),
  "GET /api/v1/cooperations/import/template.xlsx": reads("hente mal for liste (Excel)"),
  "POST /api/v1/split": {
    does: "regne: fordele",
    ask: () => ({ payload: { amount: "100.00", key: "likt", participants: fosen, date: "2026-01-01" } }),
  },
  "POST /api/v1/key": { does: "regne: lese en nøkkel", ask: () => ({ payload: { sentence: "likt", lang: "nb" } }) },
  "POST /api/v1/apportion": {
    does: "regne: fordele plasser",
    ask: () => ({ payload: { total: "10", weights: ["1", "2"] } }),
  },
  "POST /api/v1/game": { does: "regne: spill", ask: () => ({ payload: { players: ["A"], costs: { A: 1 } } }) },
  "POST /api/v1/power": {
    does: "regne: stemmemakt",
    ask: () => ({ payload: { voters: [{ id: "A", weight: 1 }], quota: 1 } }),
  },
  "POST /api/v1/balance": {
    does: "regne: betale og få",
    ask: () => ({
      payload: {
        participants: [
          { id: "A", pay: "0.5", use: [1] },
          { id: "B", pay: "0.5", use: [1] },
        ],
      },
    }),
  },
  "POST /api/v1/search": {
    does: "regne: søke etter nøkler",
    ask: () => ({
      payload: {
        amount: "100.00",
        criteria: ["likt", "etter folketall"],
        participants: fosen,
        target: { "5020": "0.5", "5058": "0.5" },
      },
    }),
  },
  // about oneself
  "GET /api/v1/sign-in": reads("se hvor man kan logge inn"),
  "GET /api/v1/sign-in/:issuer": reads("begynne å logge inn", { path: "/api/v1/sign-in/none" }),
  "GET /api/v1/sign-in/callback": reads("fullføre innlogging", { query: "state=none" }),
  "POST /api/v1/sign-in/:issuer/back-channel-logout": {
    does: "melding om utlogging fra utstederen",
    ask: () => ({ path: "/api/v1/sign-in/none/back-channel-logout", payload: { logout_token: "x" } }),
  },
  "GET /api/v1/sign-in/:issuer/front-channel-logout": reads("utlogging hos utstederen", {
    path: "/api/v1/sign-in/none/front-channel-logout",
    query: "sid=12345678",
  }),
  "POST /api/v1/sign-out": { does: "logge ut", ask: () => ({ payload: {} }) },
  "GET /api/v1/me": reads("se hvem man er"),
  "GET /api/v1/me/access": reads("lese egne roller, økter og tilknytninger"),
  "POST /api/v1/me/export": { does: "hente ut egne opplysninger", ask: () => ({ payload: {} }) },
  "POST /api/v1/me/sessions/:id/revoke": {
    does: "avslutte egen økt på en annen maskin",
    ask: () => ({ path: "/api/v1/me/sessions/s-none/revoke", payload: {} }),
  },
  "POST /api/v1/me/ties": {
    does: "registrere egen tilknytning",
    ask: () => ({ payload: { kind: "employee-of-party", partyName: "Noen" } }),
  },
  "POST /api/v1/me/ties/:id/end": {
    does: "avslutte egen tilknytning",
    ask: async (ground, visitor) => ({ path: `/api/v1/me/ties/${await ground.aTieOf(visitor)}/end`, payload: {} }),
  },
  "GET /api/v1/cooperations/:id/impartiality": reads("se egne tilknytninger til et samarbeid", {
    path: `${theCooperation}/impartiality`,
  }),
  "POST /api/v1/me/erase": {
    does: "slette seg selv",
    ask: () => ({ payload: { sure: true } }),
  },
  // figures and maps
  "POST /api/v1/statistics": {
    does: "registrere egne grunnlagstall",
    ask: ({ nextYear }) => ({
      payload: {
        source,
        values: [{ measure: "nav-nord-fosen-saker", participant: "5020", date: `${nextYear()}-12-31`, value: "1" }],
      },
    }),
  },
  "POST /api/v1/import/statistics": {
    does: "importere egne grunnlagstall",
    ask: ({ nextYear }) => ({
      payload: { source, csv: `measure;participant;date;value\nnav-nord-fosen-saker;5020;${nextYear()}-12-31;1` },
    }),
  },
  "POST /api/v1/measures": {
    does: "definere samarbeidets eget grunnlagstall",
    ask: ({ unique }) => ({
      payload: {
        owner: "nav-nord-fosen",
        names: { nb: `timer ${unique()}` },
        units: { nb: `time ${unique()}` },
        allowsNegative: false,
        wholeNumbers: false,
      },
    }),
  },
  "POST /api/v1/import/borders": {
    does: "importere kartgrenser",
    ask: () => ({ payload: { file: aSquare, attribution: source } }),
  },
  // cooperations and keys
  "POST /api/v1/cooperations": {
    does: "registrere et samarbeid man deltar i",
    ask: ({ unique }) => ({
      payload: { name: `Prøve ${unique()}`, participants: [{ participant: "5020" }, { participant: "5058" }], source },
    }),
  },
  "PATCH /api/v1/cooperations/:id": {
    does: "rette opplysninger om samarbeidet",
    ask: async (ground) => ({
      path: theCooperation,
      payload: { version: await ground.cooperationVersion(), form: "vertskommune", source },
    }),
  },
  "POST /api/v1/cooperations/:id/existence": {
    does: "svare på om samarbeidet fortsatt gjelder",
    ask: async (ground) => ({
      path: `${theCooperation}/existence`,
      payload: { version: await ground.cooperationVersion(), answer: "exists", source },
    }),
  },
  "POST /api/v1/cooperations/import/preview": {
    does: "se hva en liste blir til",
    ask: ({ unique }) => ({
      payload: {
        fileName: "liste.csv",
        contentBase64: Buffer.from(csv(unique())).toString("base64"),
        municipality: "5020",
      },
    }),
  },
  "POST /api/v1/cooperations/import": {
    does: "importere en liste over egne samarbeid",
    ask: ({ unique }) => ({
      payload: {
        fileName: "liste.csv",
        contentBase64: Buffer.from(csv(unique())).toString("base64"),
        municipality: "5020",
        source,
      },
    }),
  },
  "POST /api/v1/cooperations/:id/keys": {
    does: "legge inn dagens nøkkel",
    ask: async (ground) => ({
      path: `${theCooperation}/keys`,
      payload: { ...aKey, status: "registered-as-todays", seen: await ground.newestKey() },
    }),
  },
  // documents
  "GET /api/v1/cooperations/:id/documents": reads("lese dokumentlista", { path: `${theCooperation}/documents` }),
  "POST /api/v1/cooperations/:id/documents": {
    does: "skrive et internt utkast",
    ask: () => ({
      path: `${theCooperation}/documents`,
      payload: { kind: "note", title: "Notat", text: "Internt", holder: "municipality:5020" },
    }),
  },
  "GET /api/v1/documents/:id": {
    does: "lese Osens interne utkast",
    ask: async (ground) => ({ path: `/api/v1/documents/${(await ground.aDraft()).id}` }),
  },
  "GET /api/v1/documents/:id/text": {
    does: "laste ned Osens interne utkast",
    ask: async (ground) => ({ path: `/api/v1/documents/${(await ground.aDraft()).id}/text` }),
  },
  "PATCH /api/v1/documents/:id": {
    does: "endre Osens interne utkast",
    ask: async (ground) => {
      const { id, version } = await ground.aDraft();
      return { path: `/api/v1/documents/${id}`, payload: { version, kind: "note", title: "Notat", text: "Endret" } };
    },
  },
  "DELETE /api/v1/documents/:id": {
    does: "slette Osens interne utkast",
    ask: async (ground) => {
      const { id, version } = await ground.aDraft();
      return { path: `/api/v1/documents/${id}`, payload: { version } };
    },
  },
  "POST /api/v1/documents/:id/sending": {
    does: "sende Osens dokument",
    ask: async (ground) => {
      const { id, version } = await ground.aDraft();
      return { path: `/api/v1/documents/${id}/sending`, payload: { version, recipients: ["municipality:5058"] } };
    },
  },
  ...bodyCases,
  ...matterCases,
  ...agreedCases,
  ...negotiationCases,
  ...evaluationCases,
  ...outwardCases,
  // access
  "GET /api/v1/roles": reads("se hvem som har roller i Osen", { query: "holder=municipality:5020" }),
  "POST /api/v1/invitations": {
    does: "invitere til en rolle i Osen",
    ask: () => ({ payload: { role: "economist", holder: "municipality:5020" } }),
  },
  "GET /api/v1/invitations/:id": {
    does: "se hva en invitasjonslenke tilbyr",
    ask: async (ground) => ({ path: `/api/v1/invitations/${(await ground.anInvitation()).token}` }),
  },
  "POST /api/v1/invitations/:id/withdraw": {
    does: "trekke tilbake en invitasjon til Osen",
    ask: async (ground) => ({ path: `/api/v1/invitations/${(await ground.anInvitation()).id}/withdraw`, payload: {} }),
  },
  "POST /api/v1/roles/:id/end": {
    does: "avslutte en rolle i Osen",
    ask: async (ground) => ({ path: `/api/v1/roles/${await ground.aRole()}/end`, payload: {} }),
  },
  "POST /api/v1/cooperations/:id/impartiality": {
    does: "føre vurdering av habilitet i Osen",
    ask: () => ({
      path: `${theCooperation}/impartiality`,
      payload: { person: another, holder: "municipality:5020", outcome: "impartial", reasons: "Prøvd" },
    }),
  },
  // history
  "GET /api/v1/log": reads("lese Osens interne logg", { query: "log=municipality:5020" }),
  "GET /api/v1/log/export": reads("eksportere Osens interne logg", { query: "log=municipality:5020" }),
};
