import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { cooperationQuery, cooperationsQuery, documentQuery } from "../../cooperations/web/index.ts";
import { negotiationQuery } from "../../distribution-keys/web/index.ts";
import { pick } from "../../kernel/web/search-params.ts";
import { municipalitiesQuery, municipalityQuery } from "../../municipalities/web/index.ts";
import { filterFromSearch } from "./pages/cooperation-search.ts";
import { DocumentRoute } from "./pages/document-route.tsx";
import { NegotiationRoute } from "./pages/negotiation-route.tsx";
import { NewDocumentRoute } from "./pages/new-document-route.tsx";
import { WorkshopRoute } from "./pages/workshop-route.tsx";
import { Shell } from "./shell/shell.tsx";

type RouteContext = { readonly queryClient: QueryClient };

const rootRoute = createRootRouteWithContext<RouteContext>()({ component: Shell });

const frontRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  component: lazyRouteComponent(() => import("./pages/front-page.tsx"), "FrontPage"),
});

const municipalityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/kommuner/$number",
  loader: ({ context: { queryClient }, params: { number } }) =>
    Promise.all([
      queryClient.ensureQueryData(municipalityQuery(number)),
      queryClient.ensureQueryData(cooperationsQuery({ partner: number })),
      queryClient.ensureQueryData(municipalitiesQuery),
    ]),
  component: lazyRouteComponent(() => import("./pages/municipality/municipality-route.tsx"), "MunicipalityRoute"),
});

const cooperationListRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/samarbeid",
  validateSearch: (search) => pick(search, ["sok", "form", "tjeneste", "deltaker", "fylke", "vis"]),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient }, deps }) =>
    Promise.all([
      queryClient.ensureQueryData(cooperationsQuery()),
      queryClient.ensureQueryData(cooperationsQuery(filterFromSearch(deps))),
    ]),
  component: lazyRouteComponent(() => import("./pages/cooperation-list-route.tsx"), "CooperationListRoute"),
});

const registerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/samarbeid/ny",
  validateSearch: (search) => pick(search, ["kommune", "tjeneste"]),
  loader: ({ context: { queryClient } }) =>
    Promise.all([queryClient.ensureQueryData(cooperationsQuery()), queryClient.ensureQueryData(municipalitiesQuery)]),
  component: lazyRouteComponent(() => import("./pages/register-route.tsx"), "RegisterRoute"),
});

const cooperationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/samarbeid/$id",
  validateSearch: (search) => pick(search, ["rett", "lagtinn", "lagret"]),
  loader: ({ context: { queryClient }, params: { id } }) =>
    Promise.all([queryClient.ensureQueryData(cooperationQuery(id)), queryClient.ensureQueryData(municipalitiesQuery)]),
  component: lazyRouteComponent(() => import("./pages/cooperation-route.tsx"), "CooperationRoute"),
});

const documentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/samarbeid/$id/dokumenter/$document",
  loader: ({ context: { queryClient }, params: { document } }) => queryClient.ensureQueryData(documentQuery(document)),
  component: DocumentRoute,
});

const newDocumentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/samarbeid/$id/dokumenter/nytt",
  validateSearch: (search) => pick(search, ["fra", "erstatter"]),
  loader: ({ context: { queryClient }, params: { id } }) => queryClient.ensureQueryData(cooperationQuery(id)),
  component: NewDocumentRoute,
});

const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/samarbeid/import",
  validateSearch: (search) => pick(search, ["kommune"]),
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(municipalitiesQuery),
  component: lazyRouteComponent(() => import("./pages/import-route.tsx"), "ImportRoute"),
});

const mapRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/kart",
  validateSearch: (search) => pick(search, ["kommune", "samarbeid"]),
  loader: ({ context: { queryClient } }) =>
    Promise.all([queryClient.ensureQueryData(cooperationsQuery()), queryClient.ensureQueryData(municipalitiesQuery)]),
  component: lazyRouteComponent(() => import("./pages/map/map-route.tsx"), "MapRoute"),
});

const municipalityListRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/kommuner",
  validateSearch: (search) => pick(search, ["sok", "fylke"]),
  loader: ({ context: { queryClient } }) =>
    Promise.all([queryClient.ensureQueryData(cooperationsQuery()), queryClient.ensureQueryData(municipalitiesQuery)]),
  component: lazyRouteComponent(
    () => import("./pages/municipality-list/municipality-list-route.tsx"),
    "MunicipalityListRoute",
  ),
});

const workshopRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/nokkelverksted",
  component: WorkshopRoute,
});

const cooperationKeyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/samarbeid/$id/nokkel",
  component: WorkshopRoute,
});

/** Matters before many councils, and the bodies that they wait for. */
const mattersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/saker",
  validateSearch: (search) => pick(search, ["samarbeid", "deltaker", "tilstand"]),
  component: lazyRouteComponent(() => import("./pages/matter/matters-route.tsx"), "MattersRoute"),
});

const newMatterRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/saker/ny",
  validateSearch: (search) => pick(search, ["samarbeid", "type", "tittel", "tekst"]),
  component: lazyRouteComponent(() => import("./pages/matter/new-matter-route.tsx"), "NewMatterRoute"),
});

const matterRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/saker/$id",
  validateSearch: (search) => pick(search, ["kommune", "gjort"]),
  component: lazyRouteComponent(() => import("./pages/matter/matter-route.tsx"), "MatterRoute"),
});

const matterActRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/saker/$id/$act",
  validateSearch: (search) => pick(search, ["for"]),
  component: lazyRouteComponent(() => import("./pages/matter/act-route.tsx"), "ActRoute"),
});

const answerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/svar/$token",
  component: lazyRouteComponent(() => import("./pages/matter/answer-route.tsx"), "AnswerRoute"),
});

const stopLetterRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/ukebrev/$token",
  component: lazyRouteComponent(() => import("./pages/matter/stop-letter-route.tsx"), "StopLetterRoute"),
});

const bodyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/organ/$id",
  component: lazyRouteComponent(() => import("./pages/body/body-route.tsx"), "BodyRoute"),
});

const bodyPlanRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/organ/$id/moteplan",
  component: lazyRouteComponent(() => import("./pages/body/plan-route.tsx"), "PlanRoute"),
});

const bodyMeetingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/organ/$id/moter/$date",
  component: lazyRouteComponent(() => import("./pages/body/meeting-route.tsx"), "MeetingRoute"),
});

const yearWheelRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/kommuner/$number/aarshjul",
  validateSearch: (search) => pick(search, ["aar"]),
  component: lazyRouteComponent(() => import("./pages/matter/year-wheel-route.tsx"), "YearWheelRoute"),
});

const influenceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/samarbeid/$id/medvirkning",
  validateSearch: (search) => pick(search, ["kommune", "rett", "lagret", "trukket"]),
  loader: ({ context: { queryClient }, params: { id } }) => queryClient.ensureQueryData(cooperationQuery(id)),
  component: lazyRouteComponent(() => import("./pages/matter/influence-route.tsx"), "InfluenceRoute"),
});

/** The yearly evaluation of a cooperation. */
const evaluationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/samarbeid/$id/evaluering",
  validateSearch: (search) => pick(search, ["aar", "gjort"]),
  component: lazyRouteComponent(() => import("./pages/evaluation/evaluation-route.tsx"), "EvaluationRoute"),
});

const evaluationAnswerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/samarbeid/$id/evaluering/svar",
  validateSearch: (search) => pick(search, ["for", "endre"]),
  component: lazyRouteComponent(() => import("./pages/evaluation/answer-route.tsx"), "EvaluationAnswerRoute"),
});

const negotiationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/samarbeid/$id/forhandling",
  validateSearch: (search) => pick(search, ["plass", "nr"]),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient }, params: { id }, deps: { plass, nr } }) =>
    queryClient.ensureQueryData(negotiationQuery(id, plass ?? null, nr ?? null)),
  component: NegotiationRoute,
});

/** Who you are, what you may, and what happened. */
const enterPages = () => import("./pages/access/enter-routes.tsx");
const rolesPages = () => import("./pages/access/roles-routes.tsx");
const historyPages = () => import("./pages/access/history-routes.tsx");

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/logg-inn",
  validateSearch: (search) => pick(search, ["feil", "tilbake", "invitasjon"]),
  component: lazyRouteComponent(enterPages, "SignInRoute"),
});

const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/inviter/$token",
  component: lazyRouteComponent(enterPages, "InvitationRoute"),
});

const myRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/min-side",
  component: lazyRouteComponent(() => import("./pages/access/my-route.tsx"), "MyRoute"),
});

const operationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/drift",
  component: lazyRouteComponent(rolesPages, "OperationRoute"),
});

const municipalityAccessRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/kommuner/$number/tilgang",
  loader: ({ context: { queryClient }, params: { number } }) => queryClient.ensureQueryData(municipalityQuery(number)),
  component: lazyRouteComponent(rolesPages, "MunicipalityAccessRoute"),
});

const municipalityHistoryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/kommuner/$number/historikk",
  loader: ({ context: { queryClient }, params: { number } }) => queryClient.ensureQueryData(municipalityQuery(number)),
  component: lazyRouteComponent(historyPages, "MunicipalityHistoryRoute"),
});

const cooperationAccessRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/samarbeid/$id/tilgang",
  loader: ({ context: { queryClient }, params: { id } }) => queryClient.ensureQueryData(cooperationQuery(id)),
  component: lazyRouteComponent(rolesPages, "CooperationAccessRoute"),
});

const cooperationHistoryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/samarbeid/$id/historikk",
  loader: ({ context: { queryClient }, params: { id } }) => queryClient.ensureQueryData(cooperationQuery(id)),
  component: lazyRouteComponent(historyPages, "CooperationHistoryRoute"),
});

export const routeTree = rootRoute.addChildren([
  frontRoute,
  municipalityListRoute,
  municipalityRoute,
  cooperationListRoute,
  registerRoute,
  importRoute,
  cooperationRoute,
  documentRoute,
  newDocumentRoute,
  mapRoute,
  workshopRoute,
  cooperationKeyRoute,
  negotiationRoute,
  mattersRoute,
  newMatterRoute,
  matterRoute,
  matterActRoute,
  answerRoute,
  stopLetterRoute,
  bodyRoute,
  bodyPlanRoute,
  bodyMeetingRoute,
  yearWheelRoute,
  influenceRoute,
  evaluationRoute,
  evaluationAnswerRoute,
  signInRoute,
  invitationRoute,
  myRoute,
  operationRoute,
  municipalityAccessRoute,
  municipalityHistoryRoute,
  cooperationAccessRoute,
  cooperationHistoryRoute,
]);
