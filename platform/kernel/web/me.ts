import { queryOptions, useQuery } from "@tanstack/react-query";
import type { MeJson } from "../contract.ts";
import { officers, type Role } from "../domain/role.ts";
import { getJson } from "./api.ts";

export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: ({ signal }) => getJson<MeJson>("/api/v1/me", signal),
  staleTime: 60_000,
});

/** Nobody, until the server has said who it is: what is offered only to some is not shown too early. */
const stranger: MeJson = { kind: "nobody", id: "nobody", name: "", roles: [], session: null };

export const useMe = (): MeJson => useQuery(meQuery).data ?? stranger;

/** Undefined until the server has said who reads: «logg inn» is not said to somebody who has. */
export const useKnownMe = (): MeJson | undefined => useQuery(meQuery).data;

/** The holders among these at which the reader has one of the roles: "municipality:5020". */
export const heldAmong = (me: MeJson, wanted: readonly Role[], holders: readonly string[]): readonly string[] =>
  me.roles.filter(({ role, holder }) => wanted.includes(role) && holders.includes(holder)).map(({ holder }) => holder);

/** Whether the reader writes for one of these participants ("5020"), or is the cooperation's own officer. */
export const writesFor = (me: MeJson, participants: readonly string[], cooperation: string): boolean =>
  heldAmong(
    me,
    [...officers, "secretary"],
    participants.map((id) => `municipality:${id}`),
  ).length > 0 || heldAmong(me, ["cooperation-officer"], [`cooperation:${cooperation}`]).length > 0;
