/** A coalition and by how much it exceeds the level. */
export type Violation = { readonly coalition: number; readonly excess: number };

/** Keeps the largest violations; its threshold rises as it fills, so that most coalitions cost one comparison. */
export class Shortlist {
  threshold: number;
  readonly #most: number;
  #kept: Violation[] = [];

  constructor(most: number, threshold: number) {
    this.#most = most;
    this.threshold = threshold;
  }

  /** True when the threshold has risen. */
  offer(coalition: number, excess: number): boolean {
    this.#kept.push({ coalition, excess });
    if (this.#kept.length < 8 * this.#most) return false;
    this.#kept = this.best();
    const before = this.threshold;
    this.threshold = Math.max(before, this.#kept.at(-1)!.excess);
    return this.threshold > before;
  }

  best(): Violation[] {
    return this.#kept.sort((a, b) => b.excess - a.excess || a.coalition - b.coalition).slice(0, this.#most);
  }
}
