/** One kept key: where its scores fall, and what it is. */
type Kept = { readonly scores: Float64Array; readonly weights: Int32Array; readonly met: number };

export type WeightsAt = (t: number, weights: Int32Array) => void;

/**
 * The keys that no other beats in every score, in boxes of a stated grain: an ε-Pareto archive (Laumanns, Thiele, Deb &
 * Zitzler 2002). Scores that fall in the same box count as equal. When more than `most` are kept, the grains double and
 * boxes that have merged keep one key; every key ever offered is then still as good as matched, within the grain in each
 * score, by one that is kept. So memory does not grow with the number of keys.
 */
export class Archive {
  /** Lower and upper corners of the kept keys' boxes, `size` rows of one number for each score. */
  #lower: Float64Array;
  #upper: Float64Array;
  #kept: Kept[] = [];
  #met = 0;
  readonly #least: (Kept | null)[];
  readonly #weights: Int32Array;
  readonly #scores: Float64Array;
  readonly #width: number;
  readonly #most: number;
  readonly #coarsens: readonly boolean[];
  readonly #shifts: Float64Array;
  /** Differences that doubles may have made: the finest grains. */
  readonly #noise: Float64Array;
  /** What a key must be below to matter, and the corner above which the compared key beats it. */
  readonly #floor: Float64Array;
  readonly #ceiling: Float64Array;
  readonly grains: Float64Array;
  hasMerged = false;

  constructor(setup: {
    readonly grains: readonly number[];
    /** Whether a score's grain may double; a count's may not. */
    readonly coarsens: readonly boolean[];
    readonly most: number;
    readonly criteria: number;
  }) {
    this.grains = Float64Array.from(setup.grains);
    // Round numbers are common; shifted boxes keep them off the edges, where the last digit would decide.
    this.#shifts = this.grains.map((grain) => grain * 0.37);
    this.#noise = Float64Array.from(setup.grains);
    this.#floor = Float64Array.from(setup.grains, () => Number.POSITIVE_INFINITY);
    this.#ceiling = Float64Array.from(setup.grains, () => Number.POSITIVE_INFINITY);
    this.#coarsens = setup.coarsens;
    this.#width = setup.grains.length;
    this.#most = Math.max(setup.most, 2);
    this.#lower = new Float64Array((this.#most + 2) * this.#width);
    this.#upper = new Float64Array((this.#most + 2) * this.#width);
    this.#least = setup.grains.map(() => null);
    this.#weights = new Int32Array(setup.criteria);
    this.#scores = new Float64Array(setup.grains.length);
  }

  /** The kept keys in the order they were met, with the best key for each single score, which merging never loses. */
  get kept(): readonly { readonly weights: readonly number[]; readonly met: number }[] {
    const all = new Map([...this.#kept, ...this.#least.flatMap((one) => one ?? [])].map((one) => [one.met, one]));
    return [...all.values()].sort((a, b) => a.met - b.met).map(({ weights, met }) => ({ weights: [...weights], met }));
  }

  /** Offers keys from ≤ t < to: `columns[k][t]` is score k of key t; `weightsAt` writes the weights of one. */
  offer(columns: readonly Float64Array[], from: number, to: number, weightsAt: WeightsAt): void {
    const [width, floor, ceiling] = [this.#width, this.#floor, this.#ceiling];
    for (let t = from; t < to; t += 1) {
      let isBeaten = false;
      for (let score = 0; score < width; score += 1) {
        const value = columns[score]![t]!;
        if (!(value >= floor[score]!)) {
          isBeaten = false;
          break;
        }
        if (value >= ceiling[score]!) isBeaten = true;
      }
      if (!isBeaten) this.#consider(columns, t, weightsAt);
      this.#met += 1;
    }
  }

  #consider(columns: readonly Float64Array[], t: number, weightsAt: WeightsAt): void {
    const scores = this.#scores;
    let isNewLeast = false;
    for (let score = 0; score < scores.length; score += 1) {
      scores[score] = columns[score]![t]!;
      if (this.#isNewLeast(scores, score)) isNewLeast = true;
    }
    const found = this.#placeOfBoxBelow(scores);
    if (found >= 0) this.#compareWith(this.#moveForward(found));
    // In the same box the better one stays, so that what is shown is beaten by nothing that was seen.
    const place = found >> 1;
    const isBetter = found >= 0 && this.#isIn(place, scores) && dominates(scores, this.#kept[place]!.scores);
    if (found >= 0 && !isBetter && !isNewLeast) return;
    weightsAt(t, this.#weights);
    const one = { scores: scores.slice(), weights: this.#weights.slice(), met: this.#met };
    for (let score = 0; isNewLeast && score < scores.length; score += 1)
      if (this.#isNewLeast(scores, score)) this.#least[score] = one;
    if (found === -1) this.#insert(one);
    else if (isBetter) this.#kept[place] = one;
  }

  /** Whether the scores fall in the box of the key kept there, given that they are nowhere below it. */
  #isIn(place: number, scores: Float64Array): boolean {
    for (let score = 0; score < scores.length; score += 1)
      if (scores[score]! >= this.#upper[place * this.#width + score]!) return false;
    return true;
  }

  /** Keys that beat many come to stand where they are tried early. */
  #moveForward(place: number): number {
    const to = place >> 1;
    if (to === place) return place;
    const [one, other] = [this.#kept[place]!, this.#kept[to]!];
    this.#kept[place] = other;
    this.#kept[to] = one;
    for (const corners of [this.#lower, this.#upper])
      for (let score = 0; score < this.#width; score += 1) {
        const [from, into] = [place * this.#width + score, to * this.#width + score];
        const corner = corners[from]!;
        corners[from] = corners[into]!;
        corners[into] = corner;
      }
    return to;
  }

  /** The next keys are first compared with this one: neighbours are mostly beaten by the same. */
  #compareWith(place: number): void {
    for (let score = 0; score < this.#width; score += 1) {
      const least = this.#least[score]?.scores[score] ?? Number.POSITIVE_INFINITY;
      this.#floor[score] = Math.max(this.#lower[place * this.#width + score]!, least - this.#noise[score]!);
      this.#ceiling[score] = this.#upper[place * this.#width + score]!;
    }
  }

  /** Whether the key is better than the best so far in one score, or as good and nowhere worse. */
  #isNewLeast(scores: Float64Array, score: number): boolean {
    const best = this.#least[score]?.scores;
    if (!best) return true;
    const gain = best[score]! - scores[score]!;
    return gain > this.#noise[score]! || (gain >= 0 && dominates(scores, best));
  }

  #placeOfBoxBelow(scores: Float64Array): number {
    const width = this.#width;
    for (let place = 0, from = 0; place < this.#kept.length; place += 1, from += width) {
      let score = 0;
      while (score < width && scores[score]! >= this.#lower[from + score]!) score += 1;
      if (score === width) return place;
    }
    return -1;
  }

  #insert(one: Kept): void {
    const box = this.#boxOf(one.scores);
    const width = this.#width;
    let stays = 0;
    for (let place = 0; place < this.#kept.length; place += 1) {
      let score = 0;
      while (score < width && this.#lower[place * width + score]! >= box[score]!) score += 1;
      if (score === width) continue; // beaten by the new one
      this.#move(place, stays);
      stays += 1;
    }
    this.#kept.length = stays;
    this.#put(one, box);
    while (this.#kept.length > this.#most) this.#coarsen();
  }

  #put(one: Kept, box: Float64Array): void {
    const place = this.#kept.length;
    this.#kept.push(one);
    this.#lower.set(box, place * this.#width);
    for (let score = 0; score < this.#width; score += 1)
      this.#upper[place * this.#width + score] = box[score]! + this.grains[score]!;
    this.#compareWith(place);
  }

  #move(from: number, to: number): void {
    if (from === to) return;
    this.#kept[to] = this.#kept[from]!;
    this.#lower.copyWithin(to * this.#width, from * this.#width, (from + 1) * this.#width);
    this.#upper.copyWithin(to * this.#width, from * this.#width, (from + 1) * this.#width);
  }

  #coarsen(): void {
    const before = this.#kept.toSorted((a, b) => a.met - b.met);
    for (let score = 0; score < this.#width; score += 1) if (this.#coarsens[score]) this.grains[score]! *= 2;
    this.#kept = [];
    this.hasMerged = true;
    for (const one of before) if (this.#placeOfBoxBelow(one.scores) === -1) this.#insert(one);
  }

  #boxOf(scores: Float64Array): Float64Array {
    return scores.map((score, each) => {
      const [grain, shift] = [this.grains[each]!, this.#shifts[each]!];
      return Math.floor((score + shift) / grain) * grain - shift;
    });
  }
}

function dominates(a: Float64Array, b: Float64Array): boolean {
  let isBetter = false;
  for (let each = 0; each < a.length; each += 1) {
    if (a[each]! > b[each]!) return false;
    if (a[each]! < b[each]!) isBetter = true;
  }
  return isBetter;
}
