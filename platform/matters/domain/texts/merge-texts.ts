import { ok, type Result, refuse } from "@omforent/kernel";
import { type ProposedList, regionsOf } from "./regions.ts";
import { linesOf, wordsOf } from "./tokens.ts";

/** The whole text as somebody wants it; `from` is the view or the body it comes from. */
export type ProposedText = { readonly from: string; readonly text: string };

/** A place in the text. Lines are counted from 1. Agreed: one wording, from one or several. Conflict: several wordings. */
export type MergePart =
  | { readonly kind: "same"; readonly line: number; readonly lines: readonly string[] }
  | {
      readonly kind: "agreed" | "conflict";
      readonly line: number;
      readonly lines: readonly string[];
      readonly alternatives: readonly { readonly from: readonly string[]; readonly lines: readonly string[] }[];
      /** Of a conflict: all the changes at once, where they touch different words. Somebody must still read it. */
      readonly suggestion: string | null;
    };

export type TextMerge = { readonly parts: readonly MergePart[]; readonly conflicts: number };

const longestForSuggestion = 20_000;

/**
 * Lays all proposed texts line by line beside the base, and merges what can be merged. The order of the proposals does not matter. With one
 * proposal it is a comparison, with two a three-way merge. Refusal: `matter/proposed-twice`.
 */
export function mergeTexts(base: string, proposals: readonly ProposedText[]): Result<TextMerge> {
  const names = new Set(proposals.map(({ from }) => from));
  if (names.size < proposals.length) return refuse("matter/proposed-twice");
  const lines = linesOf(base);
  const lists = proposals.map(({ from, text }): ProposedList => ({ from, items: linesOf(text) }));
  const parts = regionsOf(lines, lists).map(({ from, to, alternatives }): MergePart => {
    const place = { line: from + 1, lines: lines.slice(from, to) };
    if (alternatives.length === 0) return { kind: "same", ...place };
    const said = alternatives.map(({ from: by, items }) => ({ from: by, lines: items }));
    return alternatives.length === 1
      ? { kind: "agreed", ...place, alternatives: said, suggestion: null }
      : { kind: "conflict", ...place, alternatives: said, suggestion: suggestionFor(place.lines, said) };
  });
  return ok({ parts, conflicts: parts.filter(({ kind }) => kind === "conflict").length });
}

/** Word by word: where nobody touches the same words, all the changes at once. */
function suggestionFor(
  base: readonly string[],
  said: readonly { from: readonly string[]; lines: readonly string[] }[],
) {
  const whole = base.join("\n");
  const texts = said.map(({ lines }) => lines.join("\n"));
  if (base.length === 0 || [whole, ...texts].some((text) => text.length > longestForSuggestion)) return null;
  const words = wordsOf(whole);
  const regions = regionsOf(
    words,
    texts.map((text, at) => ({ from: `${at}`, items: wordsOf(text) })),
  );
  if (regions.some(({ alternatives }) => alternatives.length > 1)) return null;
  return regions.map(({ from, to, alternatives: [one] }) => (one?.items ?? words.slice(from, to)).join("")).join("");
}

/** What the secretary takes in a conflict: the base, somebody's wording, all at once where that was possible, or own words. */
export type Choice =
  | { readonly take: "base" | "suggestion" }
  | { readonly take: "proposal"; readonly from: string }
  | { readonly take: "words"; readonly text: string };

/**
 * The merged text. `choices` are by the number of the part; an agreed change is taken unless a choice says otherwise, a conflict needs one.
 * Refusals: `matter/conflict-open` with its line, `matter/no-such-choice`.
 */
export function mergedText({ parts }: TextMerge, choices: ReadonlyMap<number, Choice> = new Map()): Result<string> {
  const lines: string[] = [];
  for (const [at, part] of parts.entries()) {
    const chosen = chooseLines(part, choices.get(at));
    if (!chosen.ok) return chosen;
    lines.push(...chosen.value);
  }
  return ok(lines.join("\n"));
}

function chooseLines(part: MergePart, choice: Choice | undefined): Result<readonly string[]> {
  if (part.kind === "same") return ok(part.lines);
  switch (choice?.take) {
    case undefined:
      return part.kind === "agreed" && part.alternatives[0]
        ? ok(part.alternatives[0].lines)
        : refuse("matter/conflict-open", { line: part.line });
    case "base":
      return ok(part.lines);
    case "words":
      return ok(linesOf(choice.text));
    case "suggestion":
      return part.suggestion === null
        ? refuse("matter/no-such-choice", { line: part.line })
        : ok(linesOf(part.suggestion));
    case "proposal": {
      const wording = part.alternatives.find(({ from }) => from.includes(choice.from));
      return wording ? ok(wording.lines) : refuse("matter/no-such-choice", { line: part.line, from: choice.from });
    }
  }
}
