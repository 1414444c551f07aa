import { type Fraction, fractions } from "@omforent/kernel";

type Contender = { readonly weights: readonly number[]; readonly met: number; exact: readonly Fraction[] | null };

/**
 * The key with the least score of all that are offered, decided exactly: doubles only rule out what is worse for certain,
 * and what is as good within the noise of doubles is compared in fractions. Ties go by the later numbers of `exactly`,
 * then to the key that was met first.
 */
export class Least {
  #best = Number.POSITIVE_INFINITY;
  #met = 0;
  #contenders: Contender[] = [];
  readonly #noise: number;
  readonly #exactly: (weights: readonly number[]) => readonly Fraction[];

  constructor(noise: number, exactly: (weights: readonly number[]) => readonly Fraction[]) {
    this.#noise = noise;
    this.#exactly = exactly;
  }

  /** What a score must not exceed to matter; asked first, so that `offer` is called for few. */
  get limit(): number {
    return this.#best + this.#noise;
  }

  offer(score: number, weights: readonly number[]): void {
    if (score > this.limit) return;
    if (score < this.#best - this.#noise) this.#contenders = [];
    this.#best = Math.min(this.#best, score);
    this.#contenders.push({ weights, met: this.#met, exact: null });
    this.#met += 1;
    if (this.#contenders.length > 256) this.#contenders = [this.#settled()!];
  }

  /** The weights of the best key; null when none was offered. */
  get weights(): readonly number[] | null {
    return this.#settled()?.weights ?? null;
  }

  #settled(): Contender | null {
    for (const one of this.#contenders) one.exact ??= this.#exactly(one.weights);
    return this.#contenders.toSorted((a, b) => compareInOrder(a.exact!, b.exact!) || a.met - b.met)[0] ?? null;
  }
}

function compareInOrder(a: readonly Fraction[], b: readonly Fraction[]): number {
  for (const [each, score] of a.entries()) {
    const side = fractions.compare(score, b[each]!);
    if (side !== 0) return side;
  }
  return 0;
}
