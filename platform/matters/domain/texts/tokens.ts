/** The lines of a text, without their breaks; joined by a break they are the text again. */
export const linesOf = (text: string): readonly string[] => text.split("\n");

/** Words, runs of blanks, line breaks and single marks; joined they are the text again. */
export const wordsOf = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{N}]+|\n|[^\S\n]+|[^\p{L}\p{N}\s]/gu) ?? [];

/** Two lists of texts as numbers: the same number for the same text. Numbers are compared faster. */
export function numbered(
  before: readonly string[],
  after: readonly string[],
): { readonly before: Int32Array; readonly after: Int32Array } {
  const numbers = new Map<string, number>();
  const numberOf = (text: string): number => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, numbers.size);
    return numbers.size - 1;
  };
  return { before: Int32Array.from(before, numberOf), after: Int32Array.from(after, numberOf) };
}
