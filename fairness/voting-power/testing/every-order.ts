import type { Assembly } from "../assembly.ts";

/** An independent recomputation from the definitions: every coalition, and for Shapley–Shubik every coalition's orders. */
export function byDefinition({ voters, rules }: Assembly) {
  const n = voters.length;
  const wins = (coalition: number): boolean =>
    rules.every(({ weights, quota }) => {
      let [over, under] = [0n, 1n]; // the sum as a plain ratio
      for (const [voter, { n: top, d }] of weights.entries())
        if (coalition & (1 << voter)) [over, under] = [over * d + top * under, under * d];
      return over * quota.d >= quota.n * under;
    });
  const factorial = (k: number): bigint => (k < 2 ? 1n : BigInt(k) * factorial(k - 1));
  const all = Array.from({ length: 2 ** n }, (_, coalition) => coalition);
  const winning = new Set(all.filter(wins));
  const sizeOf = (coalition: number) => coalition.toString(2).replaceAll("0", "").length;
  return {
    winning: BigInt(winning.size),
    swings: voters.map((_, i) =>
      BigInt(all.filter((s) => s & (1 << i) && winning.has(s) && !winning.has(s ^ (1 << i))).length),
    ),
    pivots: voters.map((_, i) =>
      all
        .filter((s) => !(s & (1 << i)) && !winning.has(s) && winning.has(s | (1 << i)))
        .reduce((orders, s) => orders + factorial(sizeOf(s)) * factorial(n - 1 - sizeOf(s)), 0n),
    ),
    orders: factorial(n),
    veto: voters.map((_, i) => all.every((s) => !winning.has(s) || Boolean(s & (1 << i)))),
    minimal: all.filter((s) => winning.has(s) && voters.every((_, i) => !(s & (1 << i)) || !winning.has(s ^ (1 << i)))),
    blocks: (coalition: number) => !winning.has((2 ** n - 1) ^ coalition),
  };
}
