import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute } from "@tanstack/react-router";
import { FrontPage } from "./pages/front-page.tsx";
import { Shell } from "./shell/shell.tsx";

type RouteContext = { readonly queryClient: QueryClient };

const rootRoute = createRootRouteWithContext<RouteContext>()({ component: Shell });

const frontRoute = createRoute({ getParentRoute: () => rootRoute, path: "/", component: FrontPage });

export const routeTree = rootRoute.addChildren([frontRoute]);
