import { ok, type Result, refuse } from "@omforent/kernel";
import { type Game, gameFromTable, mostPlayers, playersIn } from "./game.ts";

/** A game whose coalitions are named: nobody has to know an order of bits. */
export type NamedGame = { readonly players: readonly string[]; readonly game: Game };

/**
 * Reads a game by the names of its coalitions, players separated by commas, in any order: `{"A": 21.95, "H,A": 34.69}`.
 * Every coalition but the empty one stands there once. Refusals name what is wrong: `game/no-players`,
 * `game/player-twice`, `game/name-with-comma`, `game/unknown-player`, `game/coalition-twice`, `game/coalition-missing`,
 * `game/not-a-number`, `game/too-many-players`.
 */
export function namedGame(
  players: readonly string[],
  kind: Game["kind"],
  worths: Readonly<Record<string, number>>,
): Result<NamedGame> {
  const bits = bitsOf(players);
  if (!bits.ok) return bits;
  const table = new Float64Array(2 ** players.length).fill(Number.NaN);
  table[0] = 0;
  for (const [name, worth] of Object.entries(worths)) {
    const coalition = coalitionOf(name, bits.value);
    if (!coalition.ok) return coalition;
    if (!Number.isNaN(table[coalition.value]))
      return refuse("game/coalition-twice", { coalition: nameOf(coalition.value, players), written: name });
    if (!Number.isFinite(worth)) return refuse("game/not-a-number", { coalition: name });
    table[coalition.value] = worth;
  }
  const missing = table.findIndex(Number.isNaN);
  if (missing !== -1) {
    const count = table.reduce((sum, worth) => sum + (Number.isNaN(worth) ? 1 : 0), 0);
    return refuse("game/coalition-missing", { coalition: nameOf(missing, players), count });
  }
  const game = gameFromTable(players.length, kind, table);
  return game.ok ? ok({ players, game: game.value }) : game;
}

/** A coalition's name, players in the order of the list: "A,H". */
export const nameOf = (coalition: number, players: readonly string[]): string =>
  playersIn(coalition)
    .map((player) => players[player]!)
    .join(",");

function bitsOf(players: readonly string[]): Result<ReadonlyMap<string, number>> {
  if (players.length === 0) return refuse("game/no-players");
  if (players.length > mostPlayers) return refuse("game/too-many-players", { n: players.length, most: mostPlayers });
  const bits = new Map<string, number>();
  for (const [index, player] of players.entries()) {
    if (player.includes(",") || player.trim() === "") return refuse("game/name-with-comma", { player });
    if (bits.has(player.trim())) return refuse("game/player-twice", { player });
    bits.set(player.trim(), 1 << index);
  }
  return ok(bits);
}

function coalitionOf(name: string, bits: ReadonlyMap<string, number>): Result<number> {
  let coalition = 0;
  for (const part of name.split(",")) {
    const bit = bits.get(part.trim());
    if (bit === undefined) return refuse("game/unknown-player", { player: part.trim(), coalition: name });
    if (coalition & bit) return refuse("game/player-twice", { player: part.trim(), coalition: name });
    coalition |= bit;
  }
  return ok(coalition);
}
