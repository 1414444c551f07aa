import { changesBetween } from "./changes.ts";
import type { Work } from "./common-blocks.ts";

/** What somebody proposes that a list of texts should become. */
export type ProposedList = { readonly from: string; readonly items: readonly string[] };

/** Another wording, and who proposes it. */
export type Alternative = { readonly from: readonly string[]; readonly items: readonly string[] };

/** A stretch of the base, end not included, with what is proposed in its place; without alternatives nobody changes it. */
export type Region = { readonly from: number; readonly to: number; readonly alternatives: readonly Alternative[] };

type Hunk = { readonly from: number; readonly to: number; readonly by: string; readonly items: readonly string[] };

/**
 * Lays proposals beside the base. Changes that meet in the base are one region; changes that only lie side by side are two. Two additions in the same
 * place meet, since nobody has said which comes first.
 */
export function regionsOf(
  base: readonly string[],
  proposals: readonly ProposedList[],
  work: Work = { left: 100_000_000 }, // for all proposals together
): readonly Region[] {
  const hunks = proposals.flatMap(({ from: by, items }): readonly Hunk[] =>
    changesBetween(base, items, work).changes.map(({ from, to, fromAfter, toAfter }) => ({
      from,
      to,
      by,
      items: items.slice(fromAfter, toAfter),
    })),
  );
  const regions: Region[] = [];
  let at = 0;
  for (const group of groupsOf(hunks)) {
    const from = group[0]!.from;
    const to = Math.max(...group.map((hunk) => hunk.to));
    if (from > at) regions.push({ from: at, to: from, alternatives: [] });
    regions.push({ from, to, alternatives: alternativesIn(base, from, to, group) });
    at = to;
  }
  if (at < base.length) regions.push({ from: at, to: base.length, alternatives: [] });
  return regions;
}

function groupsOf(hunks: readonly Hunk[]): readonly (readonly Hunk[])[] {
  const groups: Hunk[][] = [];
  let [end, addedAt] = [-1, -1];
  for (const hunk of hunks.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    const isAddition = hunk.from === hunk.to;
    const meets = hunk.from < end || (hunk.from === end && (isAddition || addedAt === end));
    if (meets) groups.at(-1)!.push(hunk);
    else groups.push([hunk]);
    end = meets ? Math.max(end, hunk.to) : hunk.to;
    if (isAddition) addedAt = hunk.from;
  }
  return groups;
}

/** What each would make of the region, the same wordings together; in the order of the names. */
function alternativesIn(base: readonly string[], from: number, to: number, group: readonly Hunk[]) {
  const byName = new Map<string, Hunk[]>();
  for (const hunk of group) byName.set(hunk.by, [...(byName.get(hunk.by) ?? []), hunk]);
  const wordings = new Map<string, { from: string[]; items: readonly string[] }>();
  for (const [name, hunks] of [...byName].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const items = applied(base, from, to, hunks);
    const key = JSON.stringify(items);
    const known = wordings.get(key);
    if (known) known.from.push(name);
    else wordings.set(key, { from: [name], items });
  }
  return [...wordings.values()];
}

function applied(base: readonly string[], from: number, to: number, hunks: readonly Hunk[]): readonly string[] {
  const items: string[] = [];
  let at = from;
  for (const hunk of hunks) {
    items.push(...base.slice(at, hunk.from), ...hunk.items);
    at = hunk.to;
  }
  return [...items, ...base.slice(at, to)];
}
