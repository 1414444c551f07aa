import type { Ore } from "@omforent/kernel";
import { grainOf } from "./grain.ts";
import { cellsOf, type Lines } from "./lines.ts";
import type { SearchProblem } from "./problem.ts";

/** For each key of a line: how far the two worst off are beyond their maxima (øre, worst year), and who the worst off is. */
export type Excesses = {
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly who: Int32Array;
  /** The participants with a maximum, as indices in the problem. */
  readonly limited: readonly number[];
  readonly noise: number;
  readonly measure: (line: Lines) => void;
};

export function excessesOf(problem: SearchProblem, over: readonly (Ore | null)[]): Excesses {
  const cells = cellsOf(problem);
  const places = cells.order.flatMap((index, place) => (over[index] === null ? [] : [{ index, place }]));
  const [first, second, worst] = [problem.steps, problem.steps, problem.steps].map((size) => new Float64Array(size));
  const who = new Int32Array(problem.steps);
  return {
    first: first!,
    second: second!,
    who,
    limited: places.map(({ index }) => index),
    noise: grainOf({ kind: "largest-increase", over }, problem),
    measure: ({ base, step, length }) => {
      first!.fill(Number.NEGATIVE_INFINITY, 0, length);
      second!.fill(Number.NEGATIVE_INFINITY, 0, length);
      for (const { index, place } of places) {
        worst!.fill(Number.NEGATIVE_INFINITY, 0, length);
        for (let cell = place; cell < cells.count; cell += cells.participants) {
          const by = step[cell]!;
          for (let t = 0, beyond = base[cell]! - Number(over[index]); t < length; t += 1, beyond += by)
            if (beyond > worst![t]!) worst![t] = beyond;
        }
        for (let t = 0; t < length; t += 1) {
          const beyond = worst![t]!;
          if (beyond > first![t]!) {
            second![t] = first![t]!;
            first![t] = beyond;
            who[t] = index;
          } else if (beyond > second![t]!) second![t] = beyond;
        }
      }
    },
  };
}
