import { createRouter } from "@tanstack/react-router";
import { FailedPage, Loading, NotFoundPage } from "../../kernel/web/states.tsx";
import { routeTree } from "./routes.tsx";

/** The addresses of Omforent. A page's data is fetched before it is shown, and already when a link is pointed at. */
export const createAppRouter = () =>
  createRouter({
    routeTree,
    defaultPreload: "intent",
    scrollRestoration: true,
    defaultPendingMs: 300,
    defaultPendingComponent: Loading,
    defaultErrorComponent: ({ error, reset }) => <FailedPage error={error} retry={reset} />,
    defaultNotFoundComponent: () => <NotFoundPage />,
  });
