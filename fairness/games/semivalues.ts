import type { Game } from "./game.ts";

/** One number for each player: what the game gives or charges it. */
export type Allocation = Float64Array;

/**
 * Shapley value (Shapley 1953) and Banzhaf value (Banzhaf 1965; Owen 1975) in one pass over the table.
 *
 * With w_s = s!(n−s−1)!/n! and c_s = w_{s−1} + w_s, φ_i = Σ_{S∋i} c_|S| v(S) − Σ_{S≠N} w_|S| v(S). The mask is split into
 * its low eight bits and the rest, so that each worth is read once, added to its column and to its block's two sums; players
 * are folded out of those small arrays afterwards. About three operations for each coalition.
 */
export function semivalues(game: Game): { readonly shapley: Allocation; readonly banzhaf: Allocation } {
  const { n, worth } = game;
  if (n === 1) return { shapley: worth.slice(1), banzhaf: worth.slice(1) };
  const lowBits = Math.min(n, 8); // at least two bits: the columns of a block are read four at a time
  const sums = new Sums(n, lowBits);
  readTable(worth, sums);
  const players = { weighted: new Float64Array(n), plain: new Float64Array(n) };
  const { others, total } = foldColumns(sums, players);
  foldBlocks(sums, players);
  return {
    shapley: players.weighted.map((sum) => sum - others),
    banzhaf: players.plain.map((sum) => (2 * sum - total) / 2 ** (n - 1)),
  };
}

/** What one pass leaves behind: a row of column sums for each size of block, and two sums for each block. */
class Sums {
  readonly n: number;
  readonly lowBits: number;
  readonly width: number;
  readonly sizes: Uint8Array;
  readonly w: Float64Array;
  /** c_s for each row and column, laid out as the columns are. */
  readonly coefficients: Float64Array;
  readonly columns: Float64Array;
  readonly weighted: Float64Array;
  readonly plain: Float64Array;

  constructor(n: number, lowBits: number) {
    const [width, blocks] = [2 ** lowBits, 2 ** (n - lowBits)];
    const { w, c } = weights(n);
    this.n = n;
    this.lowBits = lowBits;
    this.width = width;
    this.w = w;
    this.sizes = new Uint8Array(Math.max(width, blocks));
    for (let mask = 1; mask < this.sizes.length; mask += 1) this.sizes[mask] = this.sizes[mask >> 1]! + (mask & 1);
    this.columns = new Float64Array((n - lowBits + 1) * width);
    this.coefficients = new Float64Array(this.columns.length);
    for (let at = 0; at < this.columns.length; at += 1)
      this.coefficients[at] = c[Math.floor(at / width) + this.sizes[at % width]!]!;
    this.weighted = new Float64Array(blocks);
    this.plain = new Float64Array(blocks);
  }
}

/** The pass, on its own so that it stays fast. Four accumulators of each kind hide the latency of the additions. */
function readTable(worth: Float64Array, { width, sizes, columns, coefficients, weighted, plain }: Sums): void {
  for (let block = 0; block < weighted.length; block += 1) {
    let w0 = 0;
    let w1 = 0;
    let w2 = 0;
    let w3 = 0;
    let p0 = 0;
    let p1 = 0;
    let p2 = 0;
    let p3 = 0;
    const end = (block + 1) * width;
    for (let at = sizes[block]! * width, i = block * width; i < end; at += 4, i += 4) {
      const v0 = worth[i]!;
      const v1 = worth[i + 1]!;
      const v2 = worth[i + 2]!;
      const v3 = worth[i + 3]!;
      columns[at]! += v0;
      columns[at + 1]! += v1;
      columns[at + 2]! += v2;
      columns[at + 3]! += v3;
      w0 += v0 * coefficients[at]!;
      w1 += v1 * coefficients[at + 1]!;
      w2 += v2 * coefficients[at + 2]!;
      w3 += v3 * coefficients[at + 3]!;
      p0 += v0;
      p1 += v1;
      p2 += v2;
      p3 += v3;
    }
    weighted[block] = w0 + w1 + w2 + w3;
    plain[block] = p0 + p1 + p2 + p3;
  }
}

type PlayerSums = { readonly weighted: Float64Array; readonly plain: Float64Array };

/** The players of the low bits; and Σ_{S≠N} w_|S| v(S) and Σ v(S), which are the same for all. */
function foldColumns(sums: Sums, players: PlayerSums): { readonly others: number; readonly total: number } {
  const { n, width, sizes, w, columns, coefficients } = sums;
  let [others, total] = [0, 0];
  for (let at = 0; at < columns.length; at += 1) {
    const low = at % width;
    const size = (at - low) / width + sizes[low]!;
    const sum = columns[at]!;
    total += sum;
    if (size < n) others += w[size]! * sum;
    for (let rest = low; rest !== 0; rest &= rest - 1) {
      const player = 31 - Math.clz32(rest & -rest);
      players.weighted[player]! += coefficients[at]! * sum;
      players.plain[player]! += sum;
    }
  }
  return { others, total };
}

/** The players of the high bits. */
function foldBlocks({ lowBits, weighted, plain }: Sums, players: PlayerSums): void {
  for (let block = 1; block < weighted.length; block += 1)
    for (let rest = block; rest !== 0; rest &= rest - 1) {
      const player = lowBits + 31 - Math.clz32(rest & -rest);
      players.weighted[player]! += weighted[block]!;
      players.plain[player]! += plain[block]!;
    }
}

/** w_s = s!(n−s−1)!/n! for s < n, and c_s = w_{s−1} + w_s. */
function weights(n: number): { readonly w: Float64Array; readonly c: Float64Array } {
  const w = new Float64Array(n);
  let binomial = 1; // C(n−1, s)
  for (let s = 0; s < n; s += 1) {
    w[s] = 1 / (n * binomial);
    binomial = (binomial * (n - 1 - s)) / (s + 1);
  }
  const c = Float64Array.from({ length: n + 1 }, (_, s) => (s > 0 ? w[s - 1]! : 0) + (s < n ? w[s]! : 0));
  return { w, c };
}
