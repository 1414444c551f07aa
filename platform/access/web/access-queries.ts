import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { getJson } from "../../kernel/web/api.ts";
import type { ImpartialityJson, InvitationJson, IssuersJson, LogJson, MyAccessJson, RolesAtJson } from "../contract.ts";

export const issuersQuery = queryOptions({
  queryKey: ["issuers"],
  queryFn: ({ signal }) => getJson<IssuersJson>("/api/v1/sign-in", signal),
  select: ({ issuers }) => issuers,
});

/** What a link offers. Never kept: it can be used, or taken back, at any moment. */
export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ["invitation", token],
    queryFn: ({ signal }) => getJson<InvitationJson>(`/api/v1/invitations/${encodeURIComponent(token)}`, signal),
    staleTime: 0,
  });

export const myAccessQuery = queryOptions({
  queryKey: ["me", "access"],
  queryFn: ({ signal }) => getJson<MyAccessJson>("/api/v1/me/access", signal),
  staleTime: 0,
});

export const rolesAtQuery = (holder: string) =>
  queryOptions({
    queryKey: ["roles", holder],
    queryFn: ({ signal }) => getJson<RolesAtJson>(`/api/v1/roles?holder=${encodeURIComponent(holder)}`, signal),
    staleTime: 0,
  });

export const impartialityQuery = (cooperation: string) =>
  queryOptions({
    queryKey: ["impartiality", cooperation],
    queryFn: ({ signal }) =>
      getJson<ImpartialityJson>(`/api/v1/cooperations/${encodeURIComponent(cooperation)}/impartiality`, signal),
  });

/** A log, newest first, a page at a time. */
export const logQuery = (log: string) =>
  infiniteQueryOptions({
    queryKey: ["log", log],
    queryFn: ({ signal, pageParam }) =>
      getJson<LogJson>(`/api/v1/log?log=${encodeURIComponent(log)}${pageParam ? `&before=${pageParam}` : ""}`, signal),
    initialPageParam: "",
    getNextPageParam: ({ entries, more }) => (more ? entries.at(-1)?.id : undefined),
    staleTime: 0,
  });
