import type { Game } from "../../fairness/games/game.ts";

/** Tables to measure on, the same every time: what cooperation looks like, and what breaks solvers. */
export const shapes: Readonly<Record<string, (n: number) => Game>> = {
  "economies of scale": (n) => {
    const random = sequence(n);
    const sizes = Array.from({ length: n }, () => 1 + 49 * random());
    const sums = additive(sizes);
    return { n, kind: "cost", worth: sums.map((size) => (size === 0 ? 0 : 20 + size ** 0.7)) };
  },
  airport: (n) => {
    const random = sequence(n);
    const needs = Array.from({ length: n }, () => 1 + Math.floor(50 * random()));
    const worth = new Float64Array(2 ** n);
    for (let mask = 1; mask < worth.length; mask += 1)
      worth[mask] = Math.max(worth[mask & (mask - 1)]!, needs[31 - Math.clz32(mask & -mask)]!);
    return { n, kind: "cost", worth };
  },
  random: (n) => {
    const random = sequence(n);
    return { n, kind: "cost", worth: new Float64Array(2 ** n).map((_, mask) => (mask === 0 ? 0 : 1000 * random())) };
  },
  "full of ties": (n) => {
    const random = sequence(n);
    const worth = new Float64Array(2 ** n).map((_, mask) => (mask === 0 ? 0 : Math.floor(3 * random())));
    return { n, kind: "cost", worth };
  },
};

/** What the peers agree on the meaning of: superadditive enough to have imputations, no ties. */
export function valueGame(n: number): Game {
  const random = sequence(n);
  const sums = additive(Array.from({ length: n }, () => 1 + 49 * random()));
  return { n, kind: "value", worth: sums.map((size) => (size === 0 ? 0 : size ** 1.3 + 10 * random())) };
}

function additive(sizes: readonly number[]): Float64Array {
  const sums = new Float64Array(2 ** sizes.length);
  for (let mask = 1; mask < sums.length; mask += 1)
    sums[mask] = sums[mask & (mask - 1)]! + sizes[31 - Math.clz32(mask & -mask)]!;
  return sums;
}

function sequence(seed: number): () => number {
  let state = 7 * seed + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
