import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { cooperationsQuery } from "../../cooperations/web/index.ts";
import { openWorkshop } from "../../distribution-keys/web/index.ts";
import { municipalitiesQuery, municipalityQuery } from "../../municipalities/web/index.ts";
import { FrontPage } from "./pages/front-page.tsx";
import { Shell } from "./shell/shell.tsx";

type RouteContext = { readonly queryClient: QueryClient };

const rootRoute = createRootRouteWithContext<RouteContext>()({ component: Shell });

const frontRoute = createRoute({ getParentRoute: () => rootRoute, path: "/", component: FrontPage });

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

const workshopRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/nokkelverksted",
  component: lazyRouteComponent(openWorkshop, "WorkshopPage"),
});

const cooperationKeyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/samarbeid/$id/nokkel",
  component: lazyRouteComponent(openWorkshop, "WorkshopPage"),
});

export const routeTree = rootRoute.addChildren([frontRoute, municipalityRoute, workshopRoute, cooperationKeyRoute]);
