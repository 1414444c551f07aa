import { type Game, goodness, sizeOf } from "./game.ts";
import { Shortlist, type Violation } from "./shortlist.ts";
import type { Span, SpanTable } from "./span.ts";
import { sumsOver } from "./sums-over.ts";

/**
 * Finds the coalitions whose excess is most above the level: v(S) − y(S) − ε·a_S > tolerance, a_S being 1 or |S|, among
 * those that the span does not settle. One read of the table: y(S), the level and the shortlist's threshold are two small
 * tables, low bits and high, so that most coalitions cost two subtractions and a comparison.
 */
export class ExcessScan {
  readonly #game: Game;
  readonly #isPerCapita: boolean;
  readonly #lowBits: number;
  /** How often the level counts in a coalition, split as the mask is: 1, or one for each member. */
  readonly #lowWeights: Float64Array;
  readonly #highWeights: Float64Array;
  scans = 0;

  constructor(game: Game, isPerCapita: boolean) {
    this.#game = game;
    this.#isPerCapita = isPerCapita;
    this.#lowBits = Math.min(game.n, 10);
    const weights = (bits: number, otherwise: number) =>
      Float64Array.from({ length: 2 ** bits }, (_, mask) => (isPerCapita ? sizeOf(mask) : otherwise));
    this.#lowWeights = weights(this.#lowBits, 0);
    this.#highWeights = weights(game.n - this.#lowBits, 1);
  }

  mostViolated(
    allocation: Float64Array,
    level: number,
    { span, most, tolerance }: { readonly span: Span; readonly most: number; readonly tolerance: number },
  ): Violation[] {
    this.scans += 1;
    const { worth } = this.#game;
    const sign = goodness(this.#game);
    const lowSums = sumsOver(allocation.subarray(0, this.#lowBits));
    const highSums = sumsOver(allocation.subarray(this.#lowBits));
    const tables = span.tables(this.#lowBits);
    const found = new Shortlist(most, tolerance);
    const low = new Float64Array(lowSums.length);
    const raise = () => addScaled(low, lowSums, this.#lowWeights, level + found.threshold);
    raise();
    const last = worth.length - 1;
    for (let block = 0; block < highSums.length; block += 1) {
      const from = block << this.#lowBits;
      let base = highSums[block]! + this.#highWeights[block]! * (level + found.threshold);
      for (let column = -1; ; ) {
        column = nextAbove({ worth, from, low, base, sign }, column + 1);
        if (column === low.length) break;
        const coalition = from + column;
        if (isSpanned(tables, block, column) || coalition === 0 || coalition === last) continue;
        const excess = sign * worth[coalition]! - lowSums[column]! - highSums[block]!;
        const head = this.#isPerCapita ? sizeOf(coalition) : 1;
        if (!found.offer(coalition, excess / head - level)) continue;
        raise();
        base = highSums[block]! + this.#highWeights[block]! * (level + found.threshold);
      }
    }
    return found.best();
  }
}

type Block = {
  readonly worth: Float64Array;
  readonly from: number;
  readonly low: Float64Array;
  readonly base: number;
  readonly sign: 1 | -1;
};

/** The first column from a place on whose worth is above the sums, or the block's end: the loop that takes the time. */
function nextAbove({ worth, from, low, base, sign }: Block, start: number): number {
  const width = low.length;
  let column = start;
  // Two at a time, in comparisons that nearly always go the same way: a maximum of them would cost wrong guesses.
  for (; column + 1 < width; column += 2) {
    if (sign * worth[from + column]! - low[column]! > base) return column;
    if (sign * worth[from + column + 1]! - low[column + 1]! > base) return column + 1;
  }
  return column < width && sign * worth[from + column]! - low[column]! > base ? column : width;
}

function addScaled(target: Float64Array, sums: Float64Array, weights: Float64Array, times: number): void {
  for (let at = 0; at < target.length; at += 1) target[at] = sums[at]! + weights[at]! * times;
}

/** Orthogonal to the span modulo both primes. */
function isSpanned(tables: readonly [SpanTable, SpanTable], block: number, column: number): boolean {
  const [{ low, high, prime }, second] = tables;
  const one = low[column]! + high[block]!;
  if (one !== 0 && one !== prime) return false;
  const two = second.low[column]! + second.high[block]!;
  return two === 0 || two === second.prime;
}
