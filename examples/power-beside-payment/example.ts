import { blockingOf, powerBesideShares, votingPower } from "@omforent/fairness";
import { expect, fraction, fractions } from "@omforent/kernel";

// A company with shares like these; more than half decides. Made-up figures.
const shares = { Storby: 50n, Mellomby: 49n, Småbygd: 1n };
const voters = Object.keys(shares);
const assembly = {
  voters,
  rules: [{ weights: Object.values(shares).map((share) => fraction(share)), quota: fraction(51n) }],
};
const cost = new Map(Object.entries(shares).map(([voter, share]) => [voter, fraction(share, 100n)]));
const percent = (share: NonNullable<ReturnType<typeof cost.get>>) =>
  `${(100 * fractions.toNumber(share)).toFixed(1)} %`;

const beside = powerBesideShares(expect(votingPower(assembly)), { cost, population: new Map() });
for (const { voter, shapleyShubik, costShare } of beside)
  console.log(`${voter}: ${percent(shapleyShubik)} of the power, pays ${percent(costShare!)}`);
for (const { voter, fewestOthers, example } of expect(blockingOf(assembly)))
  console.log(`${voter} can stop a proposal ${fewestOthers === 0 ? "alone" : `with ${example.join(" and ")}`}`);
