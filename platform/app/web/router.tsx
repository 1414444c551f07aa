import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createRouter, type ErrorComponentProps, useRouter } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { readSearch, writeSearch } from "../../kernel/web/search-params.ts";
import { FailedPage, Loading, NotFoundPage } from "../../kernel/web/states.tsx";
import { routeTree } from "./routes.tsx";

/** The addresses of Omforent. A page's data is fetched before it is shown, and already when a link is pointed at. */
export const createAppRouter = (queryClient: QueryClient) =>
  createRouter({
    routeTree,
    parseSearch: readSearch,
    stringifySearch: writeSearch,
    context: { queryClient },
    Wrap: ({ children }) => <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>,
    defaultPreload: "intent",
    defaultPreloadStaleTime: 0, // the query client decides what is fresh
    scrollRestoration: true,
    defaultPendingMs: 300,
    defaultPendingComponent: Loading,
    defaultErrorComponent: Failed,
    defaultNotFoundComponent: () => <NotFoundPage />,
  });

/** «Prøv igjen» asks the server again, for everything that the page needs. */
function Failed({ error, reset }: ErrorComponentProps): ReactElement {
  const router = useRouter();
  return <FailedPage error={error} retry={() => void router.invalidate().then(reset)} />;
}
