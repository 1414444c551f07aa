import type { PlainDate } from "@omforent/kernel";
import type { Matter } from "./matter.ts";
import type { Hash } from "./proposal.ts";

/** The day when another text took a text's place; null while it is the one that is asked about. A draft replaces nothing. */
export function replacedOn({ versions }: Pick<Matter, "versions">, hash: Hash): PlainDate | null {
  const last = versions.findLastIndex(({ proposal }) => proposal.hash === hash);
  return versions.slice(last + 1).find(({ sentOn }) => sentOn !== null)?.sentOn ?? null;
}
