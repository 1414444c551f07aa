import { createRootRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { Shell } from "./shell/shell.tsx";

const rootRoute = createRootRoute({ component: Shell });

const frontRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  component: lazyRouteComponent(() => import("./pages/front-page.tsx"), "FrontPage"),
});

export const routeTree = rootRoute.addChildren([frontRoute]);
