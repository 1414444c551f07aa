import { ok, type Result, refuse } from "@omforent/kernel";

/**
 * A cooperative game on n players. `worth[mask]` is what the coalition costs (kind "cost") or earns (kind "value");
 * bit i of the mask is player i, and the empty coalition is worth 0. Length 2^n.
 */
export type Game = { readonly n: number; readonly kind: "cost" | "value"; readonly worth: Float64Array };

/** Tables larger than this do not fit the algorithms: 2^24 numbers are 134 MB. */
export const mostPlayers = 24;

/**
 * A table by bitmask. Refusals: `game/too-many-players`, `game/wrong-length`, `game/not-a-number`, `game/empty-not-zero`, and
 * `game/out-of-range` for numbers so large, or all so small, that sums of them leave what doubles hold.
 */
export function gameFromTable(n: number, kind: Game["kind"], table: ArrayLike<number>): Result<Game> {
  if (!Number.isInteger(n) || n < 1 || n > mostPlayers)
    return refuse("game/too-many-players", { n, most: mostPlayers });
  if (table.length !== 2 ** n) return refuse("game/wrong-length", { length: table.length, wanted: 2 ** n });
  const worth = table instanceof Float64Array ? table : Float64Array.from(table);
  const wrong = worth.findIndex((value) => !Number.isFinite(value));
  if (wrong !== -1) return refuse("game/not-a-number", { coalition: wrong });
  if (worth[0] !== 0) return refuse("game/empty-not-zero", { worth: worth[0]! });
  const largest = largestOf(worth);
  if (largest > mostWorth || (largest > 0 && largest < 1 / mostWorth))
    return refuse("game/out-of-range", { coalition: worth.findIndex((value) => Math.abs(value) === largest) });
  return ok({ n, kind, worth });
}

const mostWorth = 1e100;

/** +1 for a value game, −1 for a cost game: times the worth it is always good to have more. */
export const goodness = ({ kind }: Game): 1 | -1 => (kind === "value" ? 1 : -1);

export const grand = ({ n }: Game): number => 2 ** n - 1;

/** Differences below this are rounding: 10^−12 of the largest number in the table. */
export const toleranceOf = ({ worth }: Game): number => 1e-12 * largestOf(worth);

function largestOf(worth: Float64Array): number {
  let largest = 0;
  for (let coalition = 0; coalition < worth.length; coalition += 1)
    largest = Math.max(largest, Math.abs(worth[coalition]!));
  return largest;
}

/** The players of a coalition, lowest first. */
export function playersIn(coalition: number): number[] {
  const players = [];
  for (let rest = coalition; rest !== 0; rest &= rest - 1) players.push(31 - Math.clz32(rest & -rest));
  return players;
}

/** How many players are in a coalition. */
export function sizeOf(coalition: number): number {
  let size = 0;
  for (let rest = coalition; rest !== 0; rest &= rest - 1) size += 1;
  return size;
}
