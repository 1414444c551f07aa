import { sumsOver } from "./sums-over.ts";

/** A column of the program: a coalition's vector, with 1 or its size in the last row, or 0 when its excess is settled. */
export type Column = {
  readonly coalition: number;
  /** Coefficient in the normalising row: 1 or |S| for an open coalition, 0 for a settled or bounded one. */
  readonly normal: number;
  readonly gain: number;
  /** Settled columns may have a weight of any sign, and never leave the basis. */
  readonly isFree: boolean;
};

/**
 * The dual of one level of the nucleolus: weights λ on coalitions, maximal Σ gain·λ, with Σ λ_S 1_S = 0 over all columns
 * (settled ones included) and Σ normal·λ = 1. Its multipliers are the allocation z and the level ε. Solved by the revised
 * simplex method on a pool of columns that grows: n + 1 rows, so that a pivot costs (n + 1)² operations.
 */
export class BalancingProgram {
  readonly #size: number;
  readonly #pool: Column[] = [];
  #basis: Column[];
  /** Rows of the basis inverse, and the basic weights. */
  #inverse: Float64Array[] = [];
  #weights: Float64Array;
  /** Allocation z_0 … z_{n−1}, then ε. */
  multipliers: Float64Array;
  pivots = 0;

  /** @param basis n + 1 independent columns whose weights are not negative, but for free ones */
  constructor(n: number, basis: readonly Column[]) {
    this.#size = n + 1;
    this.#basis = [...basis];
    this.#weights = new Float64Array(this.#size);
    this.multipliers = new Float64Array(this.#size);
    this.#refactor();
  }

  add(columns: readonly Column[]): void {
    this.#pool.push(...columns);
  }

  /** The columns in the basis that carry weight, and how much. */
  *support(): Generator<readonly [Column, number]> {
    for (const [row, column] of this.#basis.entries())
      if (!column.isFree && this.#weights[row]! > tolerance) yield [column, this.#weights[row]!];
  }

  /** Pivots until no column of the pool improves. */
  run(): void {
    const limit = this.pivots + 50 * this.#size * this.#size + 20 * this.#pool.length;
    for (let stalled = 0; this.pivots < limit; this.pivots += 1) {
      // Dantzig's rule; Bland's while the objective stands still, since only that one cannot cycle.
      const entering = this.#entering(stalled > 2 * this.#size);
      if (entering === null) return;
      stalled = this.#pivot(entering, stalled > 2 * this.#size) > tolerance ? 0 : stalled + 1;
      if (this.pivots % 64 === 63) this.#refactor();
    }
    throw new Error("the balancing program did not end: this is a bug in fairness/games");
  }

  #entering(isFirst: boolean): Column | null {
    let best: Column | null = null;
    let most = priceTolerance;
    // The sums of multipliers over eight players at a time: a price costs three additions, whatever the coalition.
    const [low, middle, high] = [0, 8, 16].map((from) =>
      sumsOver(this.multipliers.subarray(from, Math.min(from + 8, this.#size - 1))),
    );
    const level = this.multipliers[this.#size - 1]!;
    for (const column of this.#pool) {
      const { coalition, normal, gain } = column;
      const z = low![coalition & 255]! + middle![(coalition >>> 8) & 255]! + high![coalition >>> 16]!;
      const price = gain - normal * level - z;
      if (price <= most) continue;
      best = column;
      if (isFirst) return best;
      most = price;
    }
    return best;
  }

  #price({ coalition, normal, gain }: Column): number {
    const z = this.multipliers;
    let price = gain - normal * z[this.#size - 1]!;
    for (let rest = coalition; rest !== 0; rest &= rest - 1) price -= z[31 - Math.clz32(rest & -rest)]!;
    return price;
  }

  /** Brings a column into the basis; returns how far it came in. */
  #pivot(entering: Column, isFirst: boolean): number {
    const direction = this.#direction(entering);
    let leaving = -1;
    let step = Number.POSITIVE_INFINITY;
    for (let row = 0; row < this.#size; row += 1) {
      if (this.#basis[row]!.isFree || direction[row]! <= tolerance) continue;
      const ratio = Math.max(this.#weights[row]!, 0) / direction[row]!;
      const isBetter =
        ratio < step - tolerance ||
        (ratio < step + tolerance && leaving !== -1 && this.#isPreferred(row, leaving, direction, isFirst));
      if (leaving === -1 || isBetter) [leaving, step] = [row, ratio];
    }
    if (leaving === -1) throw new Error("the balancing program is unbounded: this is a bug in fairness/games");
    this.#replace(leaving, entering, direction);
    return step;
  }

  #isPreferred(row: number, other: number, direction: Float64Array, isFirst: boolean): boolean {
    return isFirst ? this.#basis[row]!.coalition < this.#basis[other]!.coalition : direction[row]! > direction[other]!;
  }

  #direction({ coalition, normal }: Column): Float64Array {
    const direction = new Float64Array(this.#size);
    for (let row = 0; row < this.#size; row += 1) {
      const inverse = this.#inverse[row]!;
      let value = normal * inverse[this.#size - 1]!;
      for (let rest = coalition; rest !== 0; rest &= rest - 1) value += inverse[31 - Math.clz32(rest & -rest)]!;
      direction[row] = value;
    }
    return direction;
  }

  #replace(leaving: number, entering: Column, direction: Float64Array): void {
    const pivotRow = this.#inverse[leaving]!;
    const scale = 1 / direction[leaving]!;
    for (let at = 0; at < this.#size; at += 1) pivotRow[at]! *= scale;
    this.#weights[leaving]! *= scale;
    const price = this.#price(entering);
    for (let at = 0; at < this.#size; at += 1) this.multipliers[at]! += price * pivotRow[at]!;
    for (let row = 0; row < this.#size; row += 1) {
      const times = direction[row]!;
      if (row === leaving || times === 0) continue;
      const target = this.#inverse[row]!;
      for (let at = 0; at < this.#size; at += 1) target[at]! -= times * pivotRow[at]!;
      this.#weights[row]! -= times * this.#weights[leaving]!;
    }
    this.#basis[leaving] = entering;
  }

  /** Inverts the basis afresh: what many small updates have lost in precision is won back. */
  #refactor(): void {
    const size = this.#size;
    const matrix = this.#basis.map(() => new Float64Array(2 * size));
    for (const [at, { coalition, normal }] of this.#basis.entries()) {
      for (let player = 0; player < size - 1; player += 1) matrix[player]![at] = (coalition >>> player) & 1;
      matrix[size - 1]![at] = normal;
    }
    for (let row = 0; row < size; row += 1) matrix[row]![size + row] = 1;
    eliminate(matrix, size);
    this.#inverse = matrix.map((row) => row.slice(size));
    this.#weights = Float64Array.from(this.#inverse, (row) => row[size - 1]!);
    this.multipliers.fill(0);
    for (const [row, { gain }] of this.#basis.entries())
      for (let at = 0; at < size; at += 1) this.multipliers[at]! += gain * this.#inverse[row]![at]!;
  }
}

/** Gauss–Jordan with partial pivoting, in place; the left square becomes the identity. */
export function eliminate(matrix: Float64Array[], size: number): void {
  for (let column = 0; column < size; column += 1) {
    let best = column;
    for (let row = column + 1; row < size; row += 1)
      if (Math.abs(matrix[row]![column]!) > Math.abs(matrix[best]![column]!)) best = row;
    const pivotRow = matrix[best]!;
    if (Math.abs(pivotRow[column]!) < 1e-12) throw new Error("a singular basis: this is a bug in fairness/games");
    matrix[best] = matrix[column]!;
    matrix[column] = pivotRow;
    const scale = 1 / pivotRow[column]!;
    for (let at = column; at < pivotRow.length; at += 1) pivotRow[at]! *= scale;
    for (let row = 0; row < size; row += 1) {
      const target = matrix[row]!;
      const times = target[column]!;
      if (row === column || times === 0) continue;
      for (let at = column; at < target.length; at += 1) target[at]! -= times * pivotRow[at]!;
    }
  }
}

/** Gains are scaled so that the largest is about 1. */
export const tolerance = 1e-9;
const priceTolerance = 1e-13;
