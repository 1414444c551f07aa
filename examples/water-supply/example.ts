import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  coreOver,
  crossSubsidies,
  economiesOfScale,
  gameFromTable,
  gameFromWire,
  incrementalTest,
  nameOf,
  rangeGame,
  solve,
  standAloneTest,
  stayingOver,
} from "@omforent/fairness";
import { expect } from "@omforent/kernel";

// Four municipalities may build one waterworks together. All figures are made up (eksempeltall): thousand kroner a year.
const { game, players } = expect(
  gameFromWire(JSON.parse(readFileSync(join(import.meta.dirname, "game.json"), "utf8"))),
);
const names = players!; // the game is given by names
const group = (coalition: number) => nameOf(coalition, names).replaceAll(",", " + ");
const amount = (thousand: number) =>
  thousand
    .toFixed(0)
    .replace("-", "−")
    .replace(/\B(?=(\d{3})+$)/g, " ");
const line = (...cells: string[]) =>
  console.log(
    cells
      .map((cell, at) => (at ? cell.padStart(11) : cell.padEnd(24)))
      .join("")
      .trimEnd(),
  );

console.log("Dagens nøkkel: etter folketall");
const inhabitants = [12_000, 4_000, 2_500, 1_500];
const today = inhabitants.map((count) => (26_000 * count) / 20_000);
line("", "betaler", "alene", "legger til", "");
const [alone, added] = [standAloneTest(game, today), incrementalTest(game, today)];
for (const [player, name] of names.entries()) {
  const verdict = !alone[player]!.passes
    ? "  mer enn alene"
    : !added[player]!.passes
      ? "  mindre enn den legger til"
      : "";
  line(name, ...[today[player]!, alone[player]!.limit, added[player]!.limit].map(amount), verdict);
}

console.log("\nHvem bærer hvem?");
for (const { payers, receivers, amount: thousand } of crossSubsidies(game, today, 3))
  console.log(`  ${group(payers)} betaler ${amount(thousand)} for mye; det kommer ${group(receivers)} til gode`);

console.log("\nRettferdige punkter");
const methods = ["shapley", "nucleolus", "scrb"] as const;
const points = methods.map((name) => solve(game, name).allocation!);
line("", "Shapley", "nukleolus", "SCRB", "dagens");
for (const [player, name] of names.entries())
  line(name, ...points.map((point) => amount(point[player]!)), amount(today[player]!));

console.log("\nMed usikkerhet: hver gruppe koster 15 % mer eller mindre enn anslått, alle sammen 26 000");
const all = game.worth.length - 1;
const scaled = (factor: number) =>
  expect(
    gameFromTable(
      game.n,
      "cost",
      game.worth.map((cost, coalition) => (coalition === all ? cost : cost * factor)),
    ),
  );
const known = expect(rangeGame(scaled(0.85), scaled(1.15)));
const words = {
  "gains-by-staying": "tjener på å være med",
  "gains-by-leaving": "tjener på å gå ut",
  "cannot-tell": "kan ikke avgjøres",
};
const cores = {
  inside: "ingen gruppe tjener på å gå ut",
  outside: "noen tjener på å gå ut",
  "cannot-tell": "kan ikke avgjøres",
};
for (const [title, charges] of [
  ["Dagens nøkkel", today],
  ["Nukleolus", points[1]!],
] as const) {
  console.log(`  ${title}: ${cores[coreOver(known, charges).verdict]}`);
  for (const { coalition, saves, verdict } of stayingOver(
    known,
    charges,
    names.map((_, player) => 1 << player),
  ))
    line(`    ${group(coalition)}`, amount(saves.from), `til ${amount(saves.to)}`, `  ${words[verdict]}`);
}

console.log("\nUten tall for gruppene: stordriftsfordel med eksponent 0,6 og 0,8");
line("", "0,6", "0,8");
const estimates = [0.6, 0.8].map((exponent) => expect(economiesOfScale([12_000, 9_000, 7_000, 6_000], exponent)));
line("Alle sammen", ...estimates.map((estimate) => amount(estimate.worth[all]!)));
for (const [player, name] of names.entries())
  line(name, ...estimates.map((estimate) => amount(solve(estimate, "shapley").allocation![player]!)));
