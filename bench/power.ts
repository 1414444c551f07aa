import { votingPower } from "@omforent/fairness";
import { expect, fraction } from "@omforent/kernel";

/**
 * Voting power, exact, of assemblies with uneven weights, beside the textbook way in the same run: one table of BigInt counts for each
 * voter left out (Banzhaf only). The published Python packages powerindices and powerindex need 12 s and 7.9 s for a board of 30 with total
 * weight 120,959, by their own measure on another machine; they are not run here.
 */
const cases = [
  { name: "30 voters, total weight about 120 959, quota a half", voters: 30, total: 120_959, limit: 250 },
  { name: "80 voters, counts beyond 2^64", voters: 80, total: 40_000, limit: 1_000 },
  { name: "100 voters, n·q about 10^7", voters: 100, total: 200_000, limit: 1_000 },
  { name: "200 voters, n·q about 10^7", voters: 200, total: 100_000, limit: 1_000 },
  { name: "500 voters, n·q about 10^7", voters: 500, total: 40_000, limit: 1_000 },
];

for (const { name, voters, total, limit } of cases) {
  const weights = unevenWeights(voters, total);
  const quota = Math.floor(weights.reduce((sum, weight) => sum + weight, 0) / 2) + 1;
  const assembly = {
    voters: weights.map((_, index) => `v${index}`),
    rules: [{ weights: weights.map((weight) => fraction(BigInt(weight))), quota: fraction(BigInt(quota)) }],
  };
  const [ours, power] = timed(() => expect(votingPower(assembly)));
  console.log(`${name} (n·q = ${(voters * quota).toExponential(1)})`);
  console.log(
    `  omforent, Banzhaf and Shapley–Shubik  ${ours.toFixed(0)} ms, ${(ours / limit).toFixed(2)} of the limit of ${limit} ms`,
  );
  const { shapleyShubikWithin } = power;
  console.log(
    shapleyShubikWithin === null
      ? "  every figure exact"
      : `  swings and Banzhaf exact; no Shapley–Shubik index is more than ${shapleyShubikWithin.toExponential(1)} off`,
  );
  if (voters > 30) continue;
  const [naive, swings] = timed(() => swingsOneByOne(weights, quota));
  const agrees = swings.every((count, index) => count === power.voters[index]!.swings);
  console.log(
    `  one table for each voter, Banzhaf     ${naive.toFixed(0)} ms, ${(naive / ours).toFixed(1)} × ours; ${agrees ? "the same counts" : "OTHER COUNTS"}`,
  );
  if (!agrees) process.exitCode = 1;
}

function timed<Value>(work: () => Value): [number, Value] {
  let best = Number.POSITIVE_INFINITY;
  let value = work();
  for (let round = 0; round < 3; round += 1) {
    const from = performance.now();
    value = work();
    best = Math.min(best, performance.now() - from);
  }
  return [best, value];
}

/** Like populations: many small, a few large; the same every time. */
function unevenWeights(voters: number, total: number): number[] {
  const raw = Array.from({ length: voters }, (_, index) => 1 / (index + 1.5));
  const sum = raw.reduce((all, weight) => all + weight, 0);
  return raw.map((weight) => Math.max(1, Math.round((weight / sum) * total)));
}

function swingsOneByOne(weights: readonly number[], quota: number): bigint[] {
  return weights.map((own, left) => {
    const counts = Array.from({ length: quota }, () => 0n);
    counts[0] = 1n;
    for (const [index, weight] of weights.entries()) {
      if (index === left) continue;
      for (let sum = quota - 1; sum >= weight; sum -= 1) counts[sum] = counts[sum]! + counts[sum - weight]!;
    }
    return counts.slice(Math.max(0, quota - own)).reduce((all, count) => all + count, 0n);
  });
}
