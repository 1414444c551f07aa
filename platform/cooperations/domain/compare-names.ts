import { foldName } from "../../municipalities/domain/index.ts";

/** Words that say the form or nothing at all: two names that differ in these alone are the same name. */
const empty = new Set(
  "iks as sa ko ipr kf da interkommunalt interkommunal interkommunale selskap samarbeid samarbeidet kommunalt oppgavefellesskap oppgavefellesskap politisk rad felles for i og av om den det vertskommune vertskommunesamarbeid".split(
    " ",
  ),
);

/**
 * The forms in which a name is compared: without the form and small words, with a bracketed abbreviation as a name of its own.
 * "Midtre Namdal Avfallsselskap IKS (MNA)" gives "midtre namdal avfallsselskap" and "mna".
 */
export function aliasesOf(name: string): readonly string[] {
  const inBrackets = [...name.matchAll(/\(([^()]{2,40})\)/g)].map(([, inner]) => inner ?? "");
  const outside = name.replace(/\([^()]*\)/g, " ");
  return [...new Set([outside, ...inBrackets].map(compared).filter((alias) => alias !== ""))];
}

/** Words are sorted, so that «Fosen legevakt» and «Legevakt Fosen» meet. A name of nothing but small words is kept whole. */
function compared(name: string): string {
  const words = foldName(name).split(" ").filter(Boolean);
  const telling = words.filter((word) => !empty.has(word));
  return (telling.length > 0 ? telling : words).sort().join(" ");
}

/** How alike two texts are, from 0 to 1: twice the shared three-letter pieces over all pieces (Dice, 1945). For showing only. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let common = 0;
  for (const piece of small) if (large.has(piece)) common += 1;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}

export const piecesOf = (alias: string): ReadonlySet<string> => {
  const padded = `  ${alias} `;
  return new Set(Array.from({ length: Math.max(0, padded.length - 2) }, (_, index) => padded.slice(index, index + 3)));
};

/** Whether two names say the same words, one of them shorter: «brann fosen redning» and «brann fosen redningstjeneste». */
export function beginAlike(a: string, b: string): boolean {
  const [left, right] = [a.split(" "), b.split(" ")];
  if (left.length !== right.length) return false;
  return left.every((word, index) => {
    const other = right[index] ?? "";
    const [short, long] = word.length < other.length ? [word, other] : [other, word];
    return short === long || (short.length >= shortestBeginning && long.startsWith(short));
  });
}
const shortestBeginning = 5;
