import type { Game } from "./game.ts";
import { goodness, sizeOf } from "./game.ts";
import type { Span } from "./span.ts";

/** A coalition and by how much it exceeds the level. */
export type Violation = { readonly coalition: number; readonly excess: number };

/**
 * Finds the coalitions whose excess is most above the level: v(S) − y(S) − ε·a_S > tolerance, a_S being 1 or |S|, among
 * those that the span does not settle. One read of the table: y(S) and the level are two small tables, low bits and high.
 */
export class ExcessScan {
  readonly #game: Game;
  readonly #lowBits: number;
  readonly #isPerCapita: boolean;
  scans = 0;

  constructor(game: Game, isPerCapita: boolean) {
    this.#game = game;
    this.#lowBits = Math.min(game.n, 10);
    this.#isPerCapita = isPerCapita;
  }

  mostViolated(
    allocation: Float64Array,
    level: number,
    { span, most, tolerance }: { readonly span: Span; readonly most: number; readonly tolerance: number },
  ): Violation[] {
    this.scans += 1;
    const { worth } = this.#game;
    const sign = goodness(this.#game);
    const lowBits = this.#lowBits;
    const each = Float64Array.from(allocation, (share) => share + (this.#isPerCapita ? level : 0));
    const low = sumsOver(each.subarray(0, lowBits), 0);
    const high = sumsOver(each.subarray(lowBits), this.#isPerCapita ? 0 : level);
    const [first, second] = span.tables(lowBits);
    const isSpanned = (block: number, column: number) => {
      const one = first!.low[column]! + first!.high[block]!;
      if (one !== 0 && one !== first!.prime) return false;
      const two = second!.low[column]! + second!.high[block]!;
      return two === 0 || two === second!.prime;
    };
    const found = new Shortlist(most, tolerance);
    const last = worth.length - 1;
    for (let block = 0; block < high.length; block += 1) {
      const [from, base] = [block << lowBits, high[block]!];
      for (let column = 0; column < low.length; column += 1) {
        const excess = sign * worth[from + column]! - low[column]! - base;
        if (excess <= found.threshold || isSpanned(block, column)) continue;
        const coalition = from + column;
        if (coalition !== 0 && coalition !== last)
          found.offer(coalition, excess, this.#isPerCapita ? sizeOf(coalition) : 1);
      }
    }
    return found.best();
  }
}

/** Keeps the largest; its threshold rises as it fills, so that most coalitions cost one comparison. */
class Shortlist {
  threshold: number;
  readonly #most: number;
  #kept: Violation[] = [];

  constructor(most: number, threshold: number) {
    this.#most = most;
    this.threshold = threshold;
  }

  offer(coalition: number, excess: number, weight: number): void {
    this.#kept.push({ coalition, excess: excess / weight });
    if (this.#kept.length < 8 * this.#most) return;
    this.#kept = this.best();
    // A per-capita excess is smaller than the plain one, so this threshold never hides a larger per-capita excess.
    this.threshold = Math.max(this.threshold, this.#kept.at(-1)!.excess);
  }

  best(): Violation[] {
    return this.#kept.sort((a, b) => b.excess - a.excess || a.coalition - b.coalition).slice(0, this.#most);
  }
}

function sumsOver(entries: Float64Array, start: number): Float64Array {
  const sums = new Float64Array(2 ** entries.length);
  sums[0] = start;
  for (let mask = 1; mask < sums.length; mask += 1)
    sums[mask] = sums[mask & (mask - 1)]! + entries[31 - Math.clz32(mask & -mask)]!;
  return sums;
}
