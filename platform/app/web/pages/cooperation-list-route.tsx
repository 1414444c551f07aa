import { useNavigate, useSearch } from "@tanstack/react-router";
import { type ReactElement, useCallback } from "react";
import { CooperationListPage } from "../../../cooperations/web/index.ts";
import { filterFromSearch, searchFromFilter } from "./cooperation-search.ts";

/** The list's filter and view are in the address: «/samarbeid?tjeneste=legevakt&fylke=50&vis=kart». */
export function CooperationListRoute(): ReactElement {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const view = search.vis === "kart" ? "map" : "list";
  const filter = filterFromSearch(search);
  const go = useCallback(
    (next: Record<string, string | undefined>) =>
      void navigate({ to: "/samarbeid", search: next as never, replace: true, resetScroll: false }), // the router's own types know no address
    [navigate],
  );
  return (
    <CooperationListPage
      filter={filter}
      view={view}
      onFilter={(next) => go({ ...searchFromFilter(next), vis: view === "map" ? "kart" : undefined })}
      onView={(next) => go({ ...searchFromFilter(filter), vis: next === "map" ? "kart" : undefined })}
    />
  );
}
