import {
  type CostStructure,
  gameOfStructure,
  randomNumbers,
  sampleShapley,
  serialOfStructure,
  solve,
  worthOfStructure,
} from "@omforent/fairness";
import { expect } from "@omforent/kernel";

// Three municipalities need 1, 2 and 4 units of water; each more is dearer to bring. Made-up figures, thousand kroner a year.
const three: CostStructure = {
  kind: "demand",
  demands: [1, 2, 4],
  cost: {
    points: [
      [0, 0],
      [3, 90],
      [5, 250],
      [7, 510],
    ],
  },
};
const row = (name: string, shares: Iterable<number>) =>
  console.log(name.padEnd(10), ...[...shares].map((share) => share.toFixed(1).padStart(8)));
row("serial", serialOfStructure(three)!);
row("Shapley", solve(expect(gameOfStructure(three, 3)), "shapley").allocation!);

// Sixty share a runway that must be as long as the most demanding needs: far beyond a table of 2^60 costs.
const needs = Array.from({ length: 60 }, (_, player) => 1 + (player % 5));
const worthOf = expect(worthOfStructure({ kind: "airport", needs }));
const found = expect(sampleShapley({ n: 60, worthOf, pairs: 1000, random: randomNumbers(1) }));
for (const player of [0, 4])
  console.log(
    `need ${needs[player]}: ${found.shapley[player]!.toFixed(3)} ± ${found.margin[player]!.toFixed(3)}, ${100 * found.confidence} % confidence`,
  );
