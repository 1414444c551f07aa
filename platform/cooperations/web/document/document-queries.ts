import { queryOptions } from "@tanstack/react-query";
import { getJson } from "../../../kernel/web/api.ts";
import type { DocumentListWire, DocumentWire } from "../../contract.ts";

/** What the reader may know of about a cooperation: it depends on who reads. */
export const documentsQuery = (cooperation: string) =>
  queryOptions({
    queryKey: ["documents", "list", cooperation],
    queryFn: ({ signal }) =>
      getJson<DocumentListWire>(`/api/v1/cooperations/${encodeURIComponent(cooperation)}/documents`, signal),
    select: ({ documents }) => documents,
  });

export const documentQuery = (id: string) =>
  queryOptions({
    queryKey: ["documents", "one", id],
    queryFn: ({ signal }) => getJson<DocumentWire>(`/api/v1/documents/${encodeURIComponent(id)}`, signal),
  });
