import { type Fraction, fraction, fractions, ok, type Result, refuse } from "@omforent/kernel";
import type { Certificate, ExactGame, ExactLevel } from "./check-certificate.ts";
import type { Level, Nucleolus, NucleolusKind } from "./nucleolus.ts";
import type { Allocation } from "./semivalues.ts";

/**
 * Turns a nucleolus found in doubles into an exact proof: the coalitions of each level are equations, whose exact solution
 * is the allocation, and the weights are made exact the same way. Nothing is taken from the doubles but which coalitions
 * there are. Check it with `checkCertificate`. Refusal: `certificate/not-exact` when the equations do not determine the
 * allocation, which happens when doubles could not tell two levels apart.
 */
export function certify(game: ExactGame, kind: NucleolusKind, found: Nucleolus): Result<Certificate> {
  const equations = equationsOf(game, kind, found.levels);
  const solution = solve(equations, game.n + found.levels.length);
  if (!solution) return refuse("certificate/not-exact");
  const settled: Fraction[][] = [vectorOf(2 ** game.n - 1, game.n)];
  const levels: ExactLevel[] = [];
  for (const [index, level] of found.levels.entries()) {
    const weights = exactWeights(level, settled, game.n);
    if (!weights) return refuse("certificate/not-exact", { level: index });
    levels.push({ excess: solution[game.n + index]!, ...weights });
    for (const { coalition } of level.coalitions) settled.push(vectorOf(coalition, game.n));
    for (const { player } of level.bounded) settled.push(vectorOf(1 << player, game.n));
  }
  return ok({ ...kind, allocation: solution.slice(0, game.n), levels });
}

/** The certified allocation as the nearest doubles. */
export const allocationOf = ({ allocation }: Certificate): Allocation =>
  Float64Array.from(allocation, (share) => fractions.toNumber(share));

/** Unknowns: the n shares, then one excess for each level. One equation for each tight coalition, and efficiency. */
function equationsOf(
  { n, kind, worth }: ExactGame,
  { isPerCapita }: NucleolusKind,
  levels: readonly Level[],
): Fraction[][] {
  const width = n + levels.length + 1;
  const equation = (coalition: number, level: number | null): Fraction[] => {
    const row = Array.from({ length: width }, () => fractions.zero);
    for (let player = 0; player < n; player += 1) if (coalition & (1 << player)) row[player] = fractions.one;
    const size = fraction(BigInt(isPerCapita ? countOf(coalition) : 1));
    // v(S) − x(S) = e, or x(S) − c(S) = e
    if (level !== null) row[n + level] = kind === "value" ? size : fractions.negate(size);
    row[width - 1] = worth(coalition);
    return row;
  };
  const noExcess = (level: number) =>
    Array.from({ length: width }, (_, at) => (at === n + level ? fractions.one : fractions.zero));
  const tight = levels.flatMap((level, index) => [
    ...level.coalitions.map(({ coalition }) => equation(coalition, index)),
    ...level.bounded.map(({ player }) => equation(1 << player, null)),
    ...(level.coalitions.length === 0 ? [noExcess(index)] : []),
  ]);
  return [equation(2 ** n - 1, null), ...tight];
}

/** Exact positive weights that balance the level's coalitions over what is settled; the largest doubles are kept when there is a choice. */
function exactWeights(level: Level, settled: readonly Fraction[][], n: number): Omit<ExactLevel, "excess"> | null {
  const open = [
    ...level.coalitions.map(({ coalition, weight }) => ({ coalition, weight })),
    ...level.bounded.map(({ player, weight }) => ({ coalition: 1 << player, weight })),
  ].map((one, index) => ({ ...one, index }));
  const ordered = open.toSorted((a, b) => a.weight - b.weight);
  // Columns: settled vectors first (any coefficient), then the coalitions by rising weight; rows: players; right side 0.
  const columns = [...settled, ...ordered.map(({ coalition }) => vectorOf(coalition, n))];
  const matrix = Array.from({ length: n }, (_, player) => columns.map((column) => column[player]!));
  const pivots = reduce(matrix, columns.length);
  const value = columns.map((_, at) =>
    at >= settled.length && !pivots.includes(at) ? nearby(ordered[at - settled.length]!.weight) : fractions.zero,
  );
  for (const [row, pivot] of pivots.entries())
    value[pivot] = fractions.negate(
      fractions.sum(
        value.flatMap((free, at) =>
          pivots.includes(at) || fractions.isZero(free) ? [] : [fractions.multiply(matrix[row]![at]!, free)],
        ),
      ),
    );
  const weights = new Map(ordered.map(({ index }, at) => [index, value[settled.length + at]!]));
  if ([...weights.values()].some((weight) => weight.n <= 0n)) return null;
  return {
    coalitions: level.coalitions.map(({ coalition }, index) => ({ coalition, weight: weights.get(index)! })),
    bounded: level.bounded.map(({ player }, index) => ({
      player,
      weight: weights.get(level.coalitions.length + index)!,
    })),
  };
}

/** The unique solution of the equations (right side last), or null. */
function solve(equations: Fraction[][], unknowns: number): Fraction[] | null {
  const matrix = equations.map((row) => [...row]);
  const pivots = reduce(matrix, unknowns);
  if (pivots.length < unknowns) return null;
  const isContradiction = matrix.slice(pivots.length).some((row) => !fractions.isZero(row[unknowns]!));
  return isContradiction ? null : pivots.map((_, row) => matrix[row]![unknowns]!);
}

/** Reduced row echelon form in place, over the first `width` columns; the pivot column of each row. */
function reduce(matrix: Fraction[][], width: number): number[] {
  const pivots: number[] = [];
  for (let column = 0; column < width && pivots.length < matrix.length; column += 1) {
    const found = matrix.findIndex((row, index) => index >= pivots.length && !fractions.isZero(row[column]!));
    if (found === -1) continue;
    const place = pivots.length;
    const row = matrix[found]!;
    matrix[found] = matrix[place]!;
    matrix[place] = row.map((entry) => fractions.divide(entry, row[column]!));
    for (const [index, other] of matrix.entries()) {
      const times = other[column]!;
      if (index === place || fractions.isZero(times)) continue;
      matrix[index] = other.map((entry, at) =>
        fractions.subtract(entry, fractions.multiply(times, matrix[place]![at]!)),
      );
    }
    pivots.push(column);
  }
  return pivots;
}

const vectorOf = (coalition: number, n: number): Fraction[] =>
  Array.from({ length: n }, (_, player) => (coalition & (1 << player) ? fractions.one : fractions.zero));
const countOf = (coalition: number): number => coalition.toString(2).replaceAll("0", "").length;
const nearby = (weight: number): Fraction => fraction(BigInt(Math.max(1, Math.round(weight * 2 ** 20))), 2n ** 20n);
