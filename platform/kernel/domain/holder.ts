import type { Brand } from "@omforent/kernel";

/** Whom a role belongs to, and in whose name something is done: "municipality:5020", "cooperation:brann-fosen", "installation". */
export type Holder = Brand<string, "Holder">;

/** What holds roles. A body is a council, a representantskap, a board. */
export type HolderKind = "municipality" | "county" | "cooperation" | "body" | "installation";

export const installation = "installation" as Holder;

/** The whole form of a holder; the number or name behind the colon is the holder's own id. */
const written = /^(municipality:\d{4}|county:\d{2}|(cooperation|body):[a-z0-9][a-z0-9-]{0,139}|installation)$/;

export const isHolder = (text: string): text is Holder => written.test(text);

export const holder = (kind: Exclude<HolderKind, "installation">, id: string): Holder => `${kind}:${id}` as Holder;

export const kindOf = (one: Holder): HolderKind => one.split(":")[0] as HolderKind; // a Holder begins with its kind

export const idOf = (one: Holder): string => one.slice(one.indexOf(":") + 1);

/** Who takes part in a cooperation, as a holder: "5020" is a municipality, "50" a county, anything else a cooperation. */
export function participantHolder(participant: string): Holder {
  if (/^\d{4}$/.test(participant)) return holder("municipality", participant);
  return /^\d{2}$/.test(participant) ? holder("county", participant) : holder("cooperation", participant);
}
