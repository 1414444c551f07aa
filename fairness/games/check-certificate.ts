import { type Fraction, fraction, fractions, ok, type Result, refuse } from "@omforent/kernel";

/** A game in exact numbers: the worth of each coalition, bit i being player i; the empty one is worth 0. */
export type ExactGame = {
  readonly n: number;
  readonly kind: "cost" | "value";
  readonly worth: (coalition: number) => Fraction;
};

/** A level of the proof in exact numbers; see `Level` in nucleolus.ts for the words. */
export type ExactLevel = {
  readonly excess: Fraction;
  readonly coalitions: readonly { readonly coalition: number; readonly weight: Fraction }[];
  readonly bounded: readonly { readonly player: number; readonly weight: Fraction }[];
};

export type Certificate = {
  readonly isPre: boolean;
  readonly isPerCapita: boolean;
  readonly allocation: readonly Fraction[];
  readonly levels: readonly ExactLevel[];
};

/**
 * Checks a proof that an allocation is the nucleolus, in exact rationals, with nothing from the code that found it
 * (Kohlberg 1971; for several levels Maschler, Peleg & Shapley 1979). For each level: the coalitions named there have
 * exactly its excess; every coalition not settled by earlier levels has at most that; and the named ones, with positive
 * weights, sum to a combination of settled coalitions, so that no allocation that keeps the earlier levels can lower
 * one without raising another. When the levels settle everything, the allocation is the only one.
 *
 * Refusals, each with what failed: `certificate/not-efficient`, `certificate/not-individually-rational`,
 * `certificate/wrong-excess`, `certificate/excess-above-level`, `certificate/weight-not-positive`,
 * `certificate/not-balanced`, `certificate/bound-not-tight`, `certificate/not-unique`.
 */
export function checkCertificate(game: ExactGame, certificate: Certificate): Result<true> {
  const all = 2 ** game.n - 1;
  const { allocation, levels } = certificate;
  const excesses = excessesOf(game, allocation);
  if (!fractions.isZero(excesses[all]!)) return refuse("certificate/not-efficient");
  if (!certificate.isPre)
    for (let player = 0; player < game.n; player += 1)
      if (excesses[1 << player]!.n > 0n) return refuse("certificate/not-individually-rational", { player });
  const perHead = (coalition: number) =>
    certificate.isPerCapita
      ? fractions.divide(excesses[coalition]!, fraction(BigInt(countOf(coalition))))
      : excesses[coalition]!;
  const settled = new Echelon(game.n);
  settled.add(vectorOf(all, game.n));
  for (const [index, level] of levels.entries()) {
    for (const { coalition, weight } of level.coalitions) {
      if (weight.n <= 0n) return refuse("certificate/weight-not-positive", { level: index, coalition });
      if (!fractions.equals(perHead(coalition), level.excess))
        return refuse("certificate/wrong-excess", { level: index, coalition });
    }
    for (const { player, weight } of level.bounded) {
      if (weight.n <= 0n) return refuse("certificate/weight-not-positive", { level: index, coalition: 1 << player });
      if (certificate.isPre || !fractions.isZero(excesses[1 << player]!))
        return refuse("certificate/bound-not-tight", { level: index, player });
    }
    const isOpen = level.coalitions.length > 0; // a level of bounds alone says nothing about other coalitions
    for (let coalition = 1; isOpen && coalition < all; coalition += 1)
      if (fractions.compare(perHead(coalition), level.excess) > 0 && !settled.spans(vectorOf(coalition, game.n)))
        return refuse("certificate/excess-above-level", { level: index, coalition });
    if (!settled.spans(weightedSum(level, game.n))) return refuse("certificate/not-balanced", { level: index });
    for (const { coalition } of level.coalitions) settled.add(vectorOf(coalition, game.n));
    for (const { player } of level.bounded) settled.add(vectorOf(1 << player, game.n));
  }
  return settled.rank === game.n ? ok(true) : refuse("certificate/not-unique", { rank: settled.rank, n: game.n });
}

/** What each coalition could gain by itself: v(S) − x(S), or x(S) − c(S). */
function excessesOf({ n, kind, worth }: ExactGame, allocation: readonly Fraction[]): Fraction[] {
  const sums: Fraction[] = [fractions.zero];
  for (let player = 0; player < n; player += 1)
    sums.push(...sums.map((sum) => fractions.add(sum, allocation[player]!)));
  return sums.map((sum, coalition) =>
    kind === "value" ? fractions.subtract(worth(coalition), sum) : fractions.subtract(sum, worth(coalition)),
  );
}

function weightedSum({ coalitions, bounded }: ExactLevel, n: number): Fraction[] {
  const total = Array.from({ length: n }, () => fractions.zero);
  const addTo = (coalition: number, weight: Fraction) => {
    for (let player = 0; player < n; player += 1)
      if (coalition & (1 << player)) total[player] = fractions.add(total[player]!, weight);
  };
  for (const { coalition, weight } of coalitions) addTo(coalition, weight);
  for (const { player, weight } of bounded) addTo(1 << player, weight);
  return total;
}

/** Rows in echelon form over the rationals. */
class Echelon {
  readonly #rows: { readonly pivot: number; readonly row: readonly Fraction[] }[] = [];
  readonly #n: number;
  constructor(n: number) {
    this.#n = n;
  }
  get rank(): number {
    return this.#rows.length;
  }
  spans(vector: readonly Fraction[]): boolean {
    return this.#reduce(vector).every(fractions.isZero);
  }
  add(vector: readonly Fraction[]): void {
    const rest = this.#reduce(vector);
    const pivot = rest.findIndex((entry) => !fractions.isZero(entry));
    if (pivot !== -1) this.#rows.push({ pivot, row: rest.map((entry) => fractions.divide(entry, rest[pivot]!)) });
  }
  #reduce(vector: readonly Fraction[]): Fraction[] {
    const rest = [...vector];
    for (const { pivot, row } of this.#rows) {
      const times = rest[pivot]!;
      if (fractions.isZero(times)) continue;
      for (let at = 0; at < this.#n; at += 1)
        rest[at] = fractions.subtract(rest[at]!, fractions.multiply(times, row[at]!));
    }
    return rest;
  }
}

const vectorOf = (coalition: number, n: number): Fraction[] =>
  Array.from({ length: n }, (_, player) => (coalition & (1 << player) ? fractions.one : fractions.zero));
const countOf = (coalition: number): number => coalition.toString(2).replaceAll("0", "").length;
