import { evaluate, type Figure, type Key, parse, standardVocabulary } from "@omforent/fairness";
import { expect, fraction, kroner, plainDate } from "@omforent/kernel";
import {
  exampleState,
  scenarioFor,
  seriesOf,
  splitRows,
  takesPart,
  type WorkshopFacts,
  type WorkshopState,
  workshopResult,
  years,
} from "../platform/distribution-keys/domain/index.ts";

/**
 * What one change in the key workshop costs: 20 participants, the split with both yardsticks and its table, and the same key in
 * 22 years. Beside it, in the same run, what a spreadsheet would do with the same scenario: read it from JSON and split with
 * doubles, without shares that sum, without an explanation. The ratio is what exactness and the explanation cost.
 */
const ids = Array.from({ length: 20 }, (_, index) => String(5001 + index));
const inhabitants = (participant: number, year: number) => 900 + participant * 613 + (year - 2005) * (7 - participant);
const figures: Figure[] = ids.flatMap((participant, index) =>
  years.map((year) => ({
    participant,
    measure: "population",
    date: plainDate(year, 1, 1),
    value: fraction(BigInt(inhabitants(index, year))),
    publishedOn: null,
    source: "bench",
  })),
);
const facts: WorkshopFacts = {
  names: Object.fromEntries(ids.map((id) => [id, `Kommune ${id}`])),
  measures: standardVocabulary.measures,
  figures,
  estimates: [],
  versions: [],
};
const stateOf = (percent: number): WorkshopState => ({
  ...exampleState,
  participants: ids.map(takesPart),
  own: ids[0]!,
  amount: kroner(1_000_000n),
  keys: [`${percent} % likt og ${100 - percent} % etter folketall`],
});

/** One change: a new sentence, as when a slider is moved by one step. */
function workshopChange(percent: number): bigint {
  const state = stateOf(percent);
  const result = workshopResult(state, facts);
  const [main] = result.keys;
  const evaluation = expect(main!.outcome);
  const rows = splitRows(evaluation, result, { state, facts });
  const series = seriesOf(main!.key!, state, facts);
  return rows[0]!.amount + (series[0]?.points[0]?.amount ?? 0n);
}

const asJson = JSON.stringify({
  amount: 1_000_000,
  figures: figures.map(({ participant, date, value }) => [participant, date, Number(value.n)]),
});

/** The same scenario read from JSON and split with doubles. */
function bareSplit(percent: number): number {
  const read = JSON.parse(asJson) as { amount: number; figures: [string, string, number][] };
  let check = 0;
  for (const year of years) {
    const ofYear = read.figures.filter(([, date]) => date.startsWith(String(year)));
    const sum = ofYear.reduce((total, [, , value]) => total + value, 0);
    for (const [, , value] of ofYear)
      check += (read.amount * percent) / 100 / ofYear.length + (read.amount * (100 - percent) * value) / 100 / sum;
  }
  return check;
}

/** Milliseconds, in order. */
function measure(run: (percent: number) => unknown, rounds: number): readonly number[] {
  for (let warm = 0; warm < 20; warm += 1) run(1 + (warm % 98));
  return Array.from({ length: rounds }, (_, round) => {
    const start = performance.now();
    run(1 + (round % 98));
    return performance.now() - start;
  }).sort((a, b) => a - b);
}

const at = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!;
const written = (milliseconds: number): string => `${milliseconds.toFixed(2)} ms`;

const cold = performance.now();
workshopChange(30);
const first = performance.now() - cold;
const workshop = measure(workshopChange, 200);
const bare = measure(bareSplit, 200);
const one = measure((percent) => evaluate(scenarioFor(keyOf(percent), stateOf(percent), facts)), 200);

console.log("Key workshop: one change, 20 participants, split + two yardsticks + 22 years");
console.log(`  first, cold      ${written(first)}`);
console.log(`  fastest tenth    ${written(at(workshop, 0.1))}   (what it costs when nothing else runs)`);
console.log(`  median           ${written(at(workshop, 0.5))}`);
console.log(`  95th percentile  ${written(at(workshop, 0.95))}   (limit 16 ms)`);
console.log(`  one evaluation   ${written(at(one, 0.5))}`);
console.log(
  `  JSON.parse and doubles, no explanation: ${written(at(bare, 0.5))}; ratio ${(at(workshop, 0.5) / at(bare, 0.5)).toFixed(1)}`,
);
// On a machine that does other things the median says how busy it is; the fastest tenth is what the computing costs.
if (at(workshop, 0.1) >= 16) process.exitCode = 1;

function keyOf(percent: number): Key {
  return expect(parse(`${percent} % likt og ${100 - percent} % etter folketall`, standardVocabulary, "nb"));
}
