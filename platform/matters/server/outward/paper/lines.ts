/** A text as its lines. One that is longer than a page wide a hundred times over is broken where it stands, so that layout takes its time by the length alone. */
export const lineByLine = (text: string): readonly string[] =>
  text.split("\n").flatMap((line) => (line.length <= longestLine ? [line] : partsOf(line)));

const longestLine = 10_000;

function partsOf(line: string): readonly string[] {
  const letters = Array.from(line); // never half of a letter that takes two code units
  return Array.from({ length: Math.ceil(letters.length / longestLine) }, (_, at) =>
    letters.slice(at * longestLine, (at + 1) * longestLine).join(""),
  );
}
