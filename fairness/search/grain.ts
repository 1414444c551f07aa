import type { Objective, SearchProblem } from "./problem.ts";

/** The finest difference in a score that doubles tell apart for certain: about a millionth of a millionth of the amount, at least a thousandth of an øre. */
export function grainOf(objective: Objective, { years }: SearchProblem): number {
  const amount = Math.max(...years.map((year) => Number(year.amount)));
  switch (objective.kind) {
    case "largest-increase":
    case "core":
      return Math.max(2 ** -10, amount * 2 ** -40);
    case "spread": {
      const fewest = Math.min(...objective.inhabitants.flat().map(({ n, d }) => Number(n) / Number(d)));
      return Math.max(2 ** -20, (amount * 2 ** -40) / Math.min(1, fewest));
    }
    case "distance":
    case "instability":
      return 2 ** -40;
    case "parts":
      return 1;
  }
}
