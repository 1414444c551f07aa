import { keysIn } from "./count-keys.ts";
import { cellsOf, Lines } from "./lines.ts";
import type { Objective, SearchProblem } from "./problem.ts";
import { scorerOf } from "./scorers.ts";

/** Given from time to time while a search runs; whoever runs it may stop asking, which cancels it. */
export type Progress = { readonly examined: number; readonly of: number };

/** One pass over every key, scored a line at a time. */
export type Walk = {
  readonly lines: Lines;
  /** `columns[k][t]`: score k of key t of the line. */
  readonly columns: readonly Float64Array[];
  readonly examined: number;
  /** Moves to the next line and scores it; false when all are done. */
  readonly advance: () => boolean;
  readonly isReportDue: () => boolean;
  readonly progress: () => Progress;
};

export function walkOf(problem: SearchProblem, objectives: readonly Objective[]): Walk {
  const cells = cellsOf(problem);
  const lines = new Lines(problem, cells);
  const columns = objectives.map(() => new Float64Array(problem.steps));
  const scorers = objectives.map((objective) => scorerOf(objective, problem, cells));
  const of = Number(keysIn(problem));
  // About a tenth of a second's work, however many participants and years there are.
  const between = Math.max(1000, Math.floor(5_000_000 / cells.count));
  let [examined, next] = [0, between];
  return {
    lines,
    columns,
    get examined() {
      return examined;
    },
    advance: () => {
      if (!lines.next()) return false;
      for (let each = 0; each < scorers.length; each += 1) scorers[each]!(lines, columns[each]!);
      examined += lines.length;
      return true;
    },
    isReportDue: () => examined >= next,
    progress: () => {
      next = examined + between;
      return { examined, of };
    },
  };
}

/** Runs a search to its end, without asking for progress. */
export function runToEnd<Found>(search: Generator<Progress, Found>): Found {
  for (;;) {
    const step = search.next();
    if (step.done) return step.value;
  }
}
