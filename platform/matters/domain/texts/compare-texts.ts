import { changesBetween } from "./changes.ts";
import { linesOf, wordsOf } from "./tokens.ts";

/** A piece of changed lines: what stays, what goes and what comes. */
export type WordPart = { readonly kind: "same" | "removed" | "added"; readonly text: string };

/** Lines are counted from 1. `words` is null where the lines are too long, or too different, to be compared word by word. */
export type TextPart =
  | { readonly kind: "same"; readonly lines: readonly string[]; readonly line: number; readonly lineAfter: number }
  | {
      readonly kind: "changed";
      readonly before: readonly string[];
      readonly after: readonly string[];
      readonly line: number;
      readonly lineAfter: number;
      readonly words: readonly WordPart[] | null;
    };

export type TextComparison = { readonly parts: readonly TextPart[]; readonly isShortest: boolean };

const longestForWords = 100_000;

/** Compares two texts line by line, and word by word within what changed. What looks like HTML is text like any other. */
export function compareTexts(before: string, after: string): TextComparison {
  const [one, other] = [linesOf(before), linesOf(after)];
  const { changes, isShortest } = changesBetween(one, other);
  const parts: TextPart[] = [];
  const budget = { left: 5_000_000 };
  let [x, y] = [0, 0];
  for (const { from, to, fromAfter, toAfter } of changes) {
    if (from > x) parts.push({ kind: "same", lines: one.slice(x, from), line: x + 1, lineAfter: y + 1 });
    const [gone, come] = [one.slice(from, to), other.slice(fromAfter, toAfter)];
    const words = wordParts(gone, come, budget);
    parts.push({ kind: "changed", before: gone, after: come, line: from + 1, lineAfter: fromAfter + 1, words });
    [x, y] = [to, toAfter];
  }
  if (x < one.length) parts.push({ kind: "same", lines: one.slice(x), line: x + 1, lineAfter: y + 1 });
  return { parts, isShortest };
}

function wordParts(before: readonly string[], after: readonly string[], work: { left: number }) {
  if (before.length === 0 || after.length === 0 || work.left <= 0) return null;
  const [gone, come] = [before.join("\n"), after.join("\n")];
  if (gone.length + come.length > longestForWords) return null;
  const [one, other] = [wordsOf(gone), wordsOf(come)];
  const { changes } = changesBetween(one, other, work);
  const parts: WordPart[] = [];
  const add = (kind: WordPart["kind"], words: readonly string[]) => {
    if (words.length > 0) parts.push({ kind, text: words.join("") });
  };
  let x = 0;
  for (const { from, to, fromAfter, toAfter } of changes) {
    add("same", one.slice(x, from));
    add("removed", one.slice(from, to));
    add("added", other.slice(fromAfter, toAfter));
    x = to;
  }
  add("same", one.slice(x));
  return parts;
}
