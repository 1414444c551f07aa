import { fractions } from "@omforent/kernel";
import type { Cells, Lines } from "./lines.ts";
import type { Objective, SearchProblem } from "./problem.ts";

/** Scores all keys of a line at once: `scores[t]` for key t. Works through cells in the outer loop, so that the inner one is plain. */
export type Scorer = (line: Lines, scores: Float64Array) => void;

/** The scorer of an objective, in doubles; {@link exactScores} says the same exactly. */
export function scorerOf(objective: Objective, problem: SearchProblem, cells: Cells): Scorer {
  switch (objective.kind) {
    case "largest-increase":
      return largestIncrease(objective, cells);
    case "spread":
      return spread(objective, problem, cells);
    case "distance":
      return objective.by === "total-variation"
        ? totalVariation(objective, problem, cells)
        : largestDeviation(objective, problem, cells);
    case "core":
      return coreExcess(objective, problem, cells);
    case "instability":
      return instability(problem, cells);
    case "parts":
      return ({ parts, length }, scores) => scores.fill(parts, 0, length);
  }
}

type Of<Kind extends Objective["kind"]> = Extract<Objective, { kind: Kind }>;

function largestIncrease({ over }: Of<"largest-increase">, { count, participants, order }: Cells): Scorer {
  const known = Int32Array.from(Array(count).keys()).filter((cell) => over[order[cell % participants]!] !== null);
  const limits = Float64Array.from(known, (cell) => Number(over[order[cell % participants]!]));
  return ({ base, step, length }, scores) => {
    scores.fill(Number.NEGATIVE_INFINITY, 0, length);
    for (let each = 0; each < known.length; each += 1) {
      const cell = known[each]!;
      raise(scores, length, base[cell]! - limits[each]!, step[cell]!);
    }
  };
}

function spread({ inhabitants }: Of<"spread">, { years, steps }: SearchProblem, cells: Cells): Scorer {
  const per = Float64Array.from(
    inhabitants.flatMap((row) => cells.order.map((at) => 1 / fractions.toNumber(row[at]!))),
  );
  const [high, low] = [new Float64Array(steps), new Float64Array(steps)];
  return ({ base, step, length }, scores) => {
    for (let year = 0, cell = 0; year < years.length; year += 1) {
      high.fill(Number.NEGATIVE_INFINITY, 0, length);
      low.fill(Number.POSITIVE_INFINITY, 0, length);
      for (const end = cell + cells.participants; cell < end; cell += 1) {
        const [first, by] = [base[cell]! * per[cell]!, step[cell]! * per[cell]!];
        for (let t = 0, value = first; t < length; t += 1, value += by) {
          if (value > high[t]!) high[t] = value;
          if (value < low[t]!) low[t] = value;
        }
      }
      keepWorst(scores, length, year, (t) => high[t]! - low[t]!);
    }
  };
}

function totalVariation(objective: Of<"distance">, { years, steps }: SearchProblem, cells: Cells): Scorer {
  const target = targetCells(objective, cells);
  const sums = new Float64Array(steps);
  return ({ base, step, length }, scores) => {
    for (let year = 0, cell = 0; year < years.length; year += 1) {
      sums.fill(0, 0, length);
      for (const end = cell + cells.participants; cell < end; cell += 1) {
        const by = step[cell]!;
        for (let t = 0, value = base[cell]! - target[cell]!; t < length; t += 1, value += by)
          sums[t]! += Math.abs(value);
      }
      const half = 0.5 / cells.amounts[year]!;
      keepWorst(scores, length, year, (t) => sums[t]! * half);
    }
  };
}

function largestDeviation(objective: Of<"distance">, { years }: SearchProblem, cells: Cells): Scorer {
  const target = targetCells(objective, cells);
  return ({ base, step, length }, scores) => {
    scores.fill(0, 0, length);
    for (let year = 0, cell = 0; year < years.length; year += 1) {
      const part = 1 / cells.amounts[year]!;
      for (const end = cell + cells.participants; cell < end; cell += 1) {
        const by = step[cell]! * part;
        for (let t = 0, value = (base[cell]! - target[cell]!) * part; t < length; t += 1, value += by) {
          const off = Math.abs(value);
          if (off > scores[t]!) scores[t] = off;
        }
      }
    }
  };
}

const targetCells = ({ target }: Of<"distance">, { amounts, order }: Cells): Float64Array =>
  Float64Array.from(amounts.flatMap((amount) => order.map((at) => fractions.toNumber(target[at]!) * amount)));

function coreExcess({ coalitions }: Of<"core">, { participants, years }: SearchProblem, cells: Cells): Scorer {
  const placeOf = new Map(cells.order.map((index, place) => [participants[index]!, place]));
  const groups = coalitions.map(({ members, cost }) => ({
    places: Int32Array.from(members, (id) => placeOf.get(id)!),
    cost: Number(cost),
  }));
  return ({ base, step, length }, scores) => {
    scores.fill(0, 0, length);
    for (let year = 0; year < years.length; year += 1)
      for (const { places, cost } of groups) {
        let [first, by] = [-cost, 0];
        for (const place of places) {
          first += base[year * cells.participants + place]!;
          by += step[year * cells.participants + place]!;
        }
        raise(scores, length, first, by);
      }
  };
}

function instability({ years, steps }: SearchProblem, cells: Cells): Scorer {
  const [high, low] = [new Float64Array(steps), new Float64Array(steps)];
  return ({ base, step, length }, scores) => {
    scores.fill(0, 0, length);
    for (let place = 0; place < cells.participants; place += 1) {
      high.fill(Number.NEGATIVE_INFINITY, 0, length);
      low.fill(Number.POSITIVE_INFINITY, 0, length);
      for (let year = 0; year < years.length; year += 1) {
        const cell = year * cells.participants + place;
        const part = 1 / cells.amounts[year]!;
        const by = step[cell]! * part;
        for (let t = 0, value = base[cell]! * part; t < length; t += 1, value += by) {
          if (value > high[t]!) high[t] = value;
          if (value < low[t]!) low[t] = value;
        }
      }
      for (let t = 0; t < length; t += 1) if (high[t]! - low[t]! > scores[t]!) scores[t] = high[t]! - low[t]!;
    }
  };
}

/** Raises each score to at least first + t · by. */
function raise(scores: Float64Array, length: number, first: number, by: number): void {
  for (let t = 0, value = first; t < length; t += 1, value += by) if (value > scores[t]!) scores[t] = value;
}

function keepWorst(scores: Float64Array, length: number, year: number, of: (t: number) => number): void {
  if (year === 0) for (let t = 0; t < length; t += 1) scores[t] = of(t);
  else for (let t = 0; t < length; t += 1) scores[t] = Math.max(scores[t]!, of(t));
}
