/**
 * The known name that is most like a mistyped one: at most a third of its letters differ, or it goes on from where the
 * typed one stops. Null when none is near.
 */
export function nearestTo(name: string, known: Iterable<string>): string | null {
  const wanted = name.toLowerCase();
  if (wanted.length < 3 || wanted.length > longestMistyped) return null;
  let begun: string | null = null;
  let [best, distance]: [string | null, number] = [null, Math.floor(wanted.length / 3) + 1];
  for (const one of known) {
    const candidate = one.toLowerCase();
    if (begun === null && candidate.startsWith(wanted)) begun = one;
    if (Math.abs(candidate.length - wanted.length) >= distance) continue;
    const found = editDistance(wanted, candidate);
    if (found < distance) [best, distance] = [one, found];
  }
  return best ?? begun;
}

/** A longer text is no name that was mistyped, and comparing it would take long. */
const longestMistyped = 200;

/** How many letters must be added, removed, changed or swapped with their neighbour (Damerau 1964, optimal string alignment). */
function editDistance(a: string, b: string): number {
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      let least = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + cost);
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (isSwap) least = Math.min(least, before[column - 2]! + 1);
      current.push(least);
    }
    [before, last] = [last, current];
  }
  return last[b.length]!;
}
