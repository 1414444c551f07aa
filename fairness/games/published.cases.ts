import type { Game } from "./game.ts";
import type { SolutionName } from "./sources.ts";
import { gameOf } from "./testing/random-games.ts";

export type PublishedCase = {
  readonly source: string;
  readonly game: Game;
  readonly solution: SolutionName;
  readonly expected: readonly number[];
  readonly within: number;
};

/** The game of a bankruptcy: what a group of creditors gets when the others have been paid in full. */
function bankruptcy(estate: number, claims: readonly number[]): Game {
  const owed = (mask: number) => claims.reduce((sum, claim, player) => sum + (mask & (1 << player) ? claim : 0), 0);
  const all = 2 ** claims.length - 1;
  return gameOf(
    "value",
    Array.from({ length: all + 1 }, (_, mask) => Math.max(0, estate - owed(all & ~mask))),
  );
}

/**
 * Six municipalities in Skåne. The working paper's table 8 has what each costs alone and at the margin, which is all that
 * SCRB asks; the costs of the other groups are not here, and zeros stand for them.
 */
function skaneMargins(): Game {
  const alone = [21.95, 17.08, 10.91, 15.88, 20.81, 21.98];
  const marginal = [17.36, 9.85, 0.82, 6.4, 12.9, 14.06];
  const worth = Array.from({ length: 64 }, () => 0);
  for (const [player, cost] of alone.entries()) {
    worth[1 << player] = cost;
    worth[63 & ~(1 << player)] = 83.82 - marginal[player]!;
  }
  worth[63] = 83.82;
  return gameOf("cost", worth);
}

const talmud = "Aumann & Maschler 1985, J. Econ. Theory 36:195 (Mishnah, Ketubot 93a)";

export const published: readonly PublishedCase[] = [
  {
    source: `${talmud}: an estate of 100 for claims of 100, 200 and 300`,
    game: bankruptcy(100, [100, 200, 300]),
    solution: "nucleolus",
    expected: [100 / 3, 100 / 3, 100 / 3],
    within: 1e-12,
  },
  {
    source: `${talmud}: an estate of 200`,
    game: bankruptcy(200, [100, 200, 300]),
    solution: "nucleolus",
    expected: [50, 75, 75],
    within: 0,
  },
  {
    source: `${talmud}: an estate of 300`,
    game: bankruptcy(300, [100, 200, 300]),
    solution: "nucleolus",
    expected: [50, 100, 150],
    within: 0,
  },
  {
    source: "Young, Okada & Hashimoto 1979, IIASA WP-79-77, tables 7 and 8: SCRB of the water supply in Skåne",
    game: skaneMargins(),
    solution: "scrb",
    expected: [19.54, 13.28, 5.62, 10.9, 16.66, 17.82],
    within: 0.0075, // the tables are rounded to two decimals, also what goes in
  },
  {
    source: "Young 1985, p. 68, as in the manual of CoopGame: savings of three",
    game: gameOf("value", [0, 0, 0, 0, 0, 9, 10, 12]),
    solution: "perCapitaNucleolus",
    expected: [2 / 3, 7 / 6, 61 / 6],
    within: 1e-12,
  },
  {
    source: "The glove game: one left glove, two right (Shapley & Shubik 1969, J. Econ. Theory 1:9), Shapley value",
    game: gameOf("value", [0, 0, 0, 1, 0, 1, 0, 1]),
    solution: "shapley",
    expected: [2 / 3, 1 / 6, 1 / 6],
    within: 1e-15,
  },
  {
    source: "The glove game, nucleolus: its only core allocation",
    game: gameOf("value", [0, 0, 0, 1, 0, 1, 0, 1]),
    solution: "nucleolus",
    expected: [1, 0, 0],
    within: 0,
  },
];
