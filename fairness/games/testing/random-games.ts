import type { Game } from "../game.ts";

/** The same numbers every time: a failing game is found again by its number. */
export function sequence(seed: number): () => number {
  let state = seed % 2_147_483_647 || 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Games that others get wrong: full of ties, additive, airports, majorities, convex, and plain random ones, at any scale. */
export function hostileGame(random: () => number, mostPlayers: number): Game {
  const n = 1 + Math.floor(random() * mostPlayers);
  const kind = random() < 0.5 ? "cost" : "value";
  const shape = shapes[Math.floor(random() * shapes.length)]!;
  const scale = [1, 1e9, 1e-6][Math.floor(random() * 3)]!;
  const needs = Array.from({ length: n }, () => Math.floor(random() * 4) + 1);
  const worth = Float64Array.from({ length: 2 ** n }, (_, mask) => {
    const members = needs.filter((_need, player) => mask & (1 << player));
    const value = mask === 0 ? 0 : shape(members, random, n);
    return Number(`${value}e${Math.log10(scale)}`); // as a person would write it, not as a product of doubles
  });
  return { n, kind, worth };
}

type Shape = (needs: readonly number[], random: () => number, n: number) => number;

const shapes: readonly Shape[] = [
  (_needs, random) => Math.floor(random() * 1000),
  (_needs, random) => Math.floor(random() * 3),
  (needs) => Math.max(...needs),
  (needs) => needs.reduce((sum, need) => sum + need, 0),
  (needs, _random, n) => (needs.length > n / 2 ? 1 : 0),
  (needs, random) => 3 * needs.length ** 2 + Math.floor(random() * 2),
];

export function gameOf(kind: Game["kind"], worth: readonly number[]): Game {
  return { n: Math.log2(worth.length), kind, worth: Float64Array.from(worth) };
}
