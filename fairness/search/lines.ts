import { fractions } from "@omforent/kernel";
import { mostPartsOf, type SearchProblem } from "./problem.ts";

/**
 * The problem in doubles. A cell is one participant in one year: cell = year · participants + place, where places follow
 * the participants' ids, so that the result does not depend on the order they came in.
 */
export type Cells = {
  readonly count: number;
  readonly participants: number;
  /** Place → index in the problem. */
  readonly order: readonly number[];
  readonly amounts: readonly number[];
  /** Øre in each cell for one step of each criterion. */
  readonly perStep: readonly Float64Array[];
};

export function cellsOf({ participants, years, criteria, steps }: SearchProblem): Cells {
  const order = participants.map((_, index) => index).sort((a, b) => (participants[a]! < participants[b]! ? -1 : 1));
  const amounts = years.map(({ amount }) => Number(amount));
  return {
    count: years.length * order.length,
    participants: order.length,
    order,
    amounts,
    perStep: criteria.map(({ shares }) =>
      Float64Array.from(
        shares.flatMap((row, year) => order.map((at) => (fractions.toNumber(row[at]!) * amounts[year]!) / steps)),
      ),
    ),
  };
}

/**
 * Walks through every key, a line at a time. On a line all criteria but two keep their weights, and one step after the
 * other goes from the last criterion to the last but one: key t has the amounts base + t · step, 0 ≤ t < length.
 * Keys with fewer parts come first, then earlier criteria; every key is met once.
 */
export class Lines {
  readonly base: Float64Array;
  readonly step: Float64Array;
  length = 0;
  parts = 0;
  readonly #cells: Cells;
  readonly #steps: number;
  readonly #mostParts: number;
  /** Which criteria are in the key, in rising order, and the weights of all but the last two. */
  readonly #support: number[] = [];
  readonly #head: number[] = [];
  /** Amounts of the first 0, 1, 2 … criteria of the head together. */
  readonly #sums: Float64Array[];
  #left = 0;

  constructor(problem: SearchProblem, cells: Cells) {
    this.#cells = cells;
    this.#steps = problem.steps;
    this.#mostParts = Math.min(mostPartsOf(problem), problem.steps);
    this.base = new Float64Array(cells.count);
    this.step = new Float64Array(cells.count);
    this.#sums = Array.from({ length: this.#mostParts + 1 }, () => new Float64Array(cells.count));
  }

  /** Moves to the next line; false when there is none. */
  next(): boolean {
    if (!this.#nextHead() && !this.#nextSupport()) return false;
    this.#lay();
    return true;
  }

  /** Writes the weights of key t on this line, one for each criterion. */
  weightsAt(t: number, weights: Int32Array): void {
    const parts = this.parts;
    weights.fill(0);
    if (parts === 1) weights[this.#support[0]!] = this.#steps;
    else {
      for (let at = 0; at < parts - 2; at += 1) weights[this.#support[at]!] = this.#head[at]!;
      weights[this.#support[parts - 2]!] = 1 + t;
      weights[this.#support[parts - 1]!] = this.#left - 1 - t;
    }
  }

  #nextHead(): boolean {
    let at = this.parts - 3;
    let others = 0;
    for (let each = 0; each <= at; each += 1) others += this.#head[each]!;
    // The last weights of the head fall back to 1 until one can grow; two steps at least stay for the line.
    while (at >= 0 && others + 1 > this.#steps - 2) {
      others -= this.#head[at]! - 1;
      this.#head[at] = 1;
      at -= 1;
    }
    if (at < 0) return false;
    this.#head[at]! += 1;
    this.#sumFrom(at);
    return true;
  }

  #nextSupport(): boolean {
    const [support, criteria] = [this.#support, this.#cells.perStep.length];
    let at = this.parts - 1;
    while (at >= 0 && support[at]! === criteria - this.parts + at) at -= 1;
    if (at >= 0) {
      support[at]! += 1;
      for (let later = at + 1; later < this.parts; later += 1) support[later] = support[later - 1]! + 1;
    } else {
      this.parts += 1;
      if (this.parts > this.#mostParts) return false;
      for (let each = 0; each < this.parts; each += 1) support[each] = each;
    }
    for (let each = 0; each < this.parts - 2; each += 1) this.#head[each] = 1;
    this.#sumFrom(0);
    return true;
  }

  #sumFrom(first: number): void {
    for (let at = first; at < this.parts - 2; at += 1) {
      const [before, after] = [this.#sums[at]!, this.#sums[at + 1]!];
      const [perStep, weight] = [this.#cells.perStep[this.#support[at]!]!, this.#head[at]!];
      for (let cell = 0; cell < after.length; cell += 1) after[cell] = before[cell]! + weight * perStep[cell]!;
    }
  }

  #lay(): void {
    const { base, step, parts } = this;
    if (parts === 1) {
      const only = this.#cells.perStep[this.#support[0]!]!;
      for (let cell = 0; cell < base.length; cell += 1) base[cell] = this.#steps * only[cell]!;
      step.fill(0);
      this.length = 1;
      return;
    }
    let left = this.#steps;
    for (let at = 0; at < parts - 2; at += 1) left -= this.#head[at]!;
    const head = this.#sums[parts - 2]!;
    const [growing, shrinking] = [
      this.#cells.perStep[this.#support[parts - 2]!]!,
      this.#cells.perStep[this.#support[parts - 1]!]!,
    ];
    for (let cell = 0; cell < base.length; cell += 1) {
      base[cell] = head[cell]! + growing[cell]! + (left - 1) * shrinking[cell]!;
      step[cell] = growing[cell]! - shrinking[cell]!;
    }
    this.#left = left;
    this.length = left - 1;
  }
}
