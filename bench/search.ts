import { type Criterion, type Objective, runToEnd, type SearchProblem, searchKeys } from "@omforent/fairness";
import { expect, fraction, fractions, ore } from "@omforent/kernel";

/**
 * The search for keys: candidates per second and core, for 10 participants and one year. In the same run and over the same
 * keys: a search that scores nothing but the number of parts (the limit that walking and remembering set), and a plain
 * recomputation of every key by itself, which is what one would write first. Rates are of processor time.
 */
export type SearchRates = {
  readonly keys: number;
  readonly steps: number;
  readonly criteria: number;
  readonly rates: readonly { readonly name: string; readonly perSecond: number }[];
};

const participants = 10;

/** Numbers that look like figures of municipalities, the same every time: the multiplier of MINSTD (Park & Miller 1988). */
function figures(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return 500 + (state % 9000);
  };
}

function shares(counts: readonly number[]) {
  const sum = counts.reduce((total, count) => total + count, 0);
  return counts.map((count) => fraction(BigInt(count), BigInt(sum)));
}

function problemOf(criteria: number, steps: number): SearchProblem {
  const next = figures(7);
  const rows = Array.from({ length: criteria }, (_, row): Criterion => {
    const counts = Array.from({ length: participants }, () => (row === 0 ? 1 : next()));
    return {
      rule: { kind: "measure", figure: { measure: `m${row}`, at: { kind: "unstated" }, unpublished: "wait" } },
      shares: [shares(counts)],
    };
  });
  const ids = Array.from({ length: participants }, (_, at) => `p${at}`);
  return { participants: ids, years: [{ name: "2026", amount: ore(100_000_000n) }], criteria: rows, steps };
}

const wanted = shares(Array.from({ length: participants }, figures(11)));
const today = shares(Array.from({ length: participants }, figures(13))).map((share) =>
  ore(fractions.floor(fractions.multiply(share, fraction(100_000_000n)))),
);
const distance: Objective = { kind: "distance", name: "wanted", target: wanted, by: "total-variation" };
const increase: Objective = { kind: "largest-increase", over: today };
const parts: Objective = { kind: "parts" };

/** Keys per second of processor time; the best of three rounds, since others may use the machine. */
function rateOf(run: () => number): number {
  let best = 0;
  for (let round = 0; round < 3; round += 1) {
    const start = process.cpuUsage();
    const keys = run();
    const { user, system } = process.cpuUsage(start);
    best = Math.max(best, (keys / (user + system)) * 1_000_000);
  }
  return best;
}

/** Every key by itself: mixes all criteria anew for each participant, scores, and keeps the best in a list. */
function plainly({ criteria, steps }: SearchProblem): number {
  const [rows, target] = [
    criteria.map(({ shares: each }) => each[0]!.map(fractions.toNumber)),
    wanted.map(fractions.toNumber),
  ];
  const amounts = today.map(Number);
  let keys = 0;
  let front: (readonly [number, number, number])[] = [];
  const visit = (weights: readonly number[], left: number): void => {
    if (weights.length < rows.length - 1) {
      for (let weight = 0; weight <= left; weight += 1) visit([...weights, weight], left - weight);
      return;
    }
    const all = [...weights, left];
    const split = target.map((_, at) => all.reduce((sum, weight, row) => sum + (weight * rows[row]![at]!) / steps, 0));
    const scores = [
      split.reduce((sum, share, at) => sum + Math.abs(share - target[at]!), 0) / 2,
      Math.max(...split.map((share, at) => share * 100_000_000 - amounts[at]!)),
      all.filter((weight) => weight > 0).length,
    ] as const;
    keys += 1;
    const beats = (a: typeof scores, b: typeof scores) => a.every((score, each) => score <= b[each]!);
    if (front.some((one) => beats(one, scores))) return;
    front = [...front.filter((one) => !beats(scores, one)), scores];
  };
  visit([], steps);
  return keys;
}

export function searchRates(criteria: number, steps: number): SearchRates {
  const problem = problemOf(criteria, steps);
  const searching = (objectives: readonly Objective[]) => () =>
    expect(runToEnd(searchKeys({ ...problem, objectives }))).examined;
  const small = problemOf(criteria, 20);
  plainly(small);
  return {
    keys: searching([parts])(),
    steps,
    criteria,
    rates: [
      { name: "no scoring (walk and remember)", perSecond: rateOf(searching([parts])) },
      { name: "distance", perSecond: rateOf(searching([distance])) },
      { name: "distance, largest increase", perSecond: rateOf(searching([distance, increase])) },
      { name: "distance, largest increase, parts", perSecond: rateOf(searching([distance, increase, parts])) },
      { name: "the same three, each key by itself", perSecond: rateOf(() => plainly(small)) },
    ],
  };
}

if (import.meta.main) {
  console.log(
    `Search for keys: ${participants} participants, one year; keys per second of one core (goal: 10 million)`,
  );
  for (const [criteria, steps] of [
    [5, 100],
    [6, 50],
  ] as const) {
    const { keys, rates } = searchRates(criteria, steps);
    console.log(`  ${criteria} criteria, ${steps} steps: ${keys.toLocaleString("en")} keys`);
    const limit = rates[0]!.perSecond;
    for (const { name, perSecond } of rates)
      console.log(
        `    ${name.padEnd(36)} ${(perSecond / 1e6).toFixed(2).padStart(7)} M/s   ${(perSecond / limit).toFixed(3)} of walking`,
      );
    console.log(
      `    searching against each key by itself: ${(rates[3]!.perSecond / rates[4]!.perSecond).toFixed(0)} times`,
    );
    if (rates[3]!.perSecond < 10e6) process.exitCode = 1;
  }
}
