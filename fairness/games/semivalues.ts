import type { Game } from "./game.ts";
import { sizeOf } from "./game.ts";

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
  const lowBits = Math.min(n, 8); // at least one bit: a block has an even number of columns
  const [width, blocks] = [2 ** lowBits, 2 ** (n - lowBits)];
  const { w, c } = weights(n);
  const sizes = Uint8Array.from({ length: Math.max(width, blocks) }, (_, mask) => sizeOf(mask));
  const rows = n - lowBits + 1;
  const coefficients = Float64Array.from(
    { length: rows * width },
    (_, at) => c[Math.floor(at / width) + sizes[at % width]!]!,
  );
  const columns = new Float64Array(rows * width);
  const [weighted, plain] = [new Float64Array(blocks), new Float64Array(blocks)];
  for (let block = 0; block < blocks; block += 1) {
    const row = sizes[block]! * width;
    addBlock({ worth, from: block * width, width, columns, coefficients, row, sums: [weighted, plain], block });
  }
  const inAll = { weighted: new Float64Array(n), plain: new Float64Array(n) };
  let [others, total] = [0, 0];
  for (let row = 0; row < rows; row += 1)
    for (let low = 0; low < width; low += 1) {
      const [at, size] = [row * width + low, row + sizes[low]!];
      const sum = columns[at]!;
      total += sum;
      if (size < n) others += w[size]! * sum;
      for (let rest = low; rest !== 0; rest &= rest - 1) {
        const player = 31 - Math.clz32(rest & -rest);
        inAll.weighted[player]! += coefficients[at]! * sum;
        inAll.plain[player]! += sum;
      }
    }
  for (let block = 0; block < blocks; block += 1)
    for (let rest = block; rest !== 0; rest &= rest - 1) {
      const player = lowBits + 31 - Math.clz32(rest & -rest);
      inAll.weighted[player]! += weighted[block]!;
      inAll.plain[player]! += plain[block]!;
    }
  return {
    shapley: inAll.weighted.map((sum) => sum - others),
    banzhaf: inAll.plain.map((sum) => (2 * sum - total) / 2 ** (n - 1)),
  };
}

type Block = {
  readonly worth: Float64Array;
  readonly from: number;
  readonly width: number;
  readonly columns: Float64Array;
  readonly coefficients: Float64Array;
  readonly row: number;
  readonly sums: readonly [Float64Array, Float64Array];
  readonly block: number;
};

/** The inner loop, on its own so that it stays small and fast. Two accumulators of each kind hide the latency of the additions. */
function addBlock({ worth, from, width, columns, coefficients, row, sums, block }: Block): void {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let low = 0, at = row, i = from; low < width; low += 2, at += 2, i += 2) {
    const v0 = worth[i]!;
    const v1 = worth[i + 1]!;
    columns[at]! += v0;
    columns[at + 1]! += v1;
    a += v0 * coefficients[at]!;
    b += v1 * coefficients[at + 1]!;
    c += v0;
    d += v1;
  }
  sums[0][block] = a + b;
  sums[1][block] = c + d;
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
