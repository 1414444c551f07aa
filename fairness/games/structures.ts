import { type Result, refuse } from "@omforent/kernel";
import { type Game, gameFromTable, mostPlayers } from "./game.ts";
import { sumsOver } from "./sums-over.ts";

/**
 * A game from a function of the coalition's mask, asked once for each. Refusals: those of `gameFromTable`.
 * @example gameFromFunction(3, "cost", (coalition) => 10 + 5 * sizeOf(coalition))
 */
export function gameFromFunction(n: number, kind: Game["kind"], worthOf: (coalition: number) => number): Result<Game> {
  if (!isPlayerCount(n)) return gameFromTable(n, kind, []);
  const table = Float64Array.from({ length: 2 ** n }, (_, coalition) => (coalition === 0 ? 0 : worthOf(coalition)));
  return gameFromTable(n, kind, table);
}

/**
 * Costs from what each has alone, where everyone's cost holds the same fixed part that is paid once together:
 * c(S) = fixed + Σ (alone_i − fixed). Refusals: `game/negative-cost`, `game/fixed-above-alone`.
 */
export function sharedFixedCost(alone: readonly number[], fixed: number): Result<Game> {
  const negative = [fixed, ...alone].findIndex((cost) => !(cost >= 0));
  if (negative !== -1) return refuse("game/negative-cost", { player: negative - 1 });
  const below = alone.findIndex((cost) => cost < fixed);
  if (below !== -1) return refuse("game/fixed-above-alone", { player: below, alone: alone[below]!, fixed });
  return fromSums(
    alone.map((cost) => cost - fixed),
    (variable) => fixed + variable,
  );
}

/**
 * Costs from what each has alone, where cost grows as a power of size: size_i = alone_i^(1/e) and c(S) = (Σ size_i)^e.
 * e = 1: nothing is saved; e = 0.6 is the engineers' six-tenths rule (Williams 1947; Chilton 1950). No unit of size is
 * needed. Refusals: `game/negative-cost`, `game/exponent-out-of-range` (0 < e ≤ 1).
 */
export function economiesOfScale(alone: readonly number[], exponent: number): Result<Game> {
  const negative = alone.findIndex((cost) => !(cost >= 0));
  if (negative !== -1) return refuse("game/negative-cost", { player: negative });
  if (!(exponent > 0 && exponent <= 1)) return refuse("game/exponent-out-of-range", { exponent });
  // In units of the largest, so that a small exponent does not overflow.
  const unit = Math.max(...alone) || 1;
  return fromSums(
    alone.map((cost) => (cost / unit) ** (1 / exponent)),
    (size) => unit * size ** exponent,
  );
}

/**
 * The airport or threshold game: what serves the most demanding serves all, c(S) = max need_i (Littlechild & Owen 1973).
 * Refusal: `game/negative-cost`.
 */
export function airportGame(needs: readonly number[]): Result<Game> {
  const negative = needs.findIndex((need) => !(need >= 0));
  if (negative !== -1) return refuse("game/negative-cost", { player: negative });
  if (!isPlayerCount(needs.length)) return gameFromTable(needs.length, "cost", []);
  const table = new Float64Array(2 ** needs.length);
  for (let mask = 1; mask < table.length; mask += 1)
    table[mask] = Math.max(table[mask & (mask - 1)]!, needs[31 - Math.clz32(mask & -mask)]!);
  return gameFromTable(needs.length, "cost", table);
}

/** Several services together: the sum of their games. Refusals: `game/no-players`, `game/different-players`. */
export function sumOfGames(games: readonly Game[]): Result<Game> {
  const [first] = games;
  if (!first) return refuse("game/no-players");
  if (games.some(({ n, kind }) => n !== first.n || kind !== first.kind)) return refuse("game/different-players");
  const table = new Float64Array(first.worth.length);
  for (const { worth } of games) for (let mask = 0; mask < table.length; mask += 1) table[mask]! += worth[mask]!;
  return gameFromTable(first.n, first.kind, table);
}

function fromSums(sizes: readonly number[], cost: (size: number) => number): Result<Game> {
  if (!isPlayerCount(sizes.length)) return gameFromTable(sizes.length, "cost", []);
  const table = sumsOver(Float64Array.from(sizes)).map((size, coalition) => (coalition === 0 ? 0 : cost(size)));
  return gameFromTable(sizes.length, "cost", table);
}

const isPlayerCount = (n: number): boolean => Number.isInteger(n) && n >= 1 && n <= mostPlayers;
