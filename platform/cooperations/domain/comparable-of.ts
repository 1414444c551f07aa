import type { Comparable } from "./duplicates.ts";
import type { Statements } from "./register.ts";
import { serviceKey } from "./search.ts";

/** What is said about a cooperation, as the search for duplicates compares it. */
export const comparableOf = (id: string, { name, host, participants, services }: Statements): Comparable => ({
  id,
  name: name ?? "",
  participants: [...(host ? [host.id] : []), ...(participants?.participants.map((one) => one.id) ?? [])],
  services: (services ?? []).map(({ text }) => serviceKey(text)),
});
