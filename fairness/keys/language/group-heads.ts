import type { Phrasebook } from "./phrasebook.ts";
import { fold, type RawToken } from "./tokens.ts";

/** Where the name of a cost group stands: the words from `from` up to the colon at `to`. */
export type GroupHead = { readonly from: number; readonly to: number };

/**
 * The cost groups of a text, by the index of their first word: "for ledelse:" and, typed, "ledelse:". A name goes back
 * from its colon to "for", or to the mark that ends what stands before. "slik:" names no group.
 */
export function groupHeads(raw: readonly RawToken[], book: Phrasebook): ReadonlyMap<number, GroupHead> {
  const heads = new Map<number, GroupHead>();
  const [forGroup, notNames] = [fold(book.forGroup), book.leadColons.map(fold)];
  let least = 0;
  for (const [colon, { kind, text }] of raw.entries()) {
    if (kind !== "mark" || text !== ":") continue;
    let from = colon;
    while (from > least && !endsBefore(raw[from - 1]!, forGroup)) from -= 1;
    const isNamed = from < colon && (raw[colon - 1]!.kind === "quoted" || !notNames.includes(raw[colon - 1]!.folded));
    const start =
      from > least && raw[from - 1]!.kind === "word" && raw[from - 1]!.folded === forGroup ? from - 1 : from;
    if (isNamed) heads.set(start, { from, to: colon });
    least = colon + 1;
  }
  return heads;
}

const endsBefore = ({ kind, folded, text }: RawToken, forGroup: string) =>
  (kind === "word" && folded === forGroup) || (kind === "mark" && /^[:;.()]$/u.test(text));

/** Letters and numbers with single spaces, commas, "&", "-" and "/" between them: what is read back to the letter. */
export const plainGroupName = /^\p{L}[\p{L}\p{N}]*(?:(?:, | & | - |[ \-–/])[\p{L}\p{N}]+)*$/u;
