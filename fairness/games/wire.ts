import { type Fraction, fractions, ok, type Result, refuse } from "@omforent/kernel";
import { CannotRead, type Decoder, decoding, fieldsOf, list, oneOf, text, whole } from "../keys/wire/decode.ts";
import type { Certificate } from "./check-certificate.ts";
import { type Game, gameFromTable } from "./game.ts";
import { namedGame, nameOf } from "./named-game.ts";
import type { Allocation } from "./semivalues.ts";

/** A game as it came: with the names of its players, or null for a table by bitmask. */
export type GameRead = { readonly game: Game; readonly players: readonly string[] | null };

/**
 * Reads the document of `omforent game`: `{"players","costs"}` or `{"players","values"}` with each coalition by name, or
 * `{"n","kind","costsByBitmask"}`. Refusals: `json/*`, `game/costs-or-values`, and those of `namedGame` and `gameFromTable`.
 */
export function gameFromWire(json: unknown): Result<GameRead> {
  const read = decoding(document, json);
  return read.ok ? read.value : read;
}

const document: Decoder<Result<GameRead>> = (json, path) => {
  const fields = fieldsOf(json, path, ["players", "costs", "values", "n", "kind", "costsByBitmask"]);
  return fields.costsByBitmask === undefined ? byName(fields) : byBitmask(fields);
};

function byName(fields: Readonly<Record<string, unknown>>): Result<GameRead> {
  for (const field of ["n", "kind"])
    if (fields[field] !== undefined)
      throw new CannotRead("json/unknown-field", { field, known: ["players", "costs", "values"] }, field);
  if ((fields.costs === undefined) === (fields.values === undefined)) return refuse("game/costs-or-values");
  const [kind, field] = fields.costs === undefined ? (["value", "values"] as const) : (["cost", "costs"] as const);
  const worths = fields[field];
  if (typeof worths !== "object" || worths === null || Array.isArray(worths))
    throw new CannotRead("json/expected-object", { got: typeof worths }, field);
  for (const [coalition, worth] of Object.entries(worths))
    if (typeof worth !== "number") return refuse("game/not-a-number", { coalition }, { path: `${field}/${coalition}` });
  const named = namedGame(list(text)(fields.players, "players"), kind, worths as Readonly<Record<string, number>>); // just checked
  return named.ok ? ok(named.value) : named;
}

function byBitmask(fields: Readonly<Record<string, unknown>>): Result<GameRead> {
  for (const field of ["players", "costs", "values"])
    if (fields[field] !== undefined)
      throw new CannotRead("json/unknown-field", { field, known: ["n", "kind", "costsByBitmask"] }, field);
  const table = fields.costsByBitmask;
  if (!Array.isArray(table)) throw new CannotRead("json/expected-list", { got: typeof table }, "costsByBitmask");
  const wrong = table.findIndex((worth) => typeof worth !== "number");
  if (wrong !== -1) return refuse("game/not-a-number", { coalition: wrong }, { path: `costsByBitmask/${wrong}` });
  const game = gameFromTable(whole(fields.n, "n"), oneOf(["cost", "value"])(fields.kind, "kind"), table);
  return game.ok ? ok({ game: game.value, players: null }) : game;
}

/** By name where players have names, otherwise in their order. */
export type PerPlayer<Value> = Readonly<Record<string, Value>> | readonly Value[];

export const perPlayer = <Value>(values: Iterable<Value>, players: readonly string[] | null): PerPlayer<Value> => {
  const list = [...values];
  return players ? Object.fromEntries(players.map((player, at) => [player, list[at]!])) : list;
};

export const allocationToWire = (allocation: Allocation | null, players: readonly string[] | null) =>
  allocation && perPlayer(allocation, players);

/** Exact strings "n/d"; a coalition is "A,H", or its bitmask where players have no names. */
export function certificateToWire({ allocation, levels }: Certificate, players: readonly string[] | null) {
  const groupOf = (coalition: number) => (players ? nameOf(coalition, players) : coalition);
  const weighted = (coalition: number, weight: Fraction) => ({
    coalition: groupOf(coalition),
    weight: fractions.toWire(weight),
  });
  return {
    allocation: perPlayer(
      allocation.map((share) => fractions.toWire(share)),
      players,
    ),
    levels: levels.map(({ excess, coalitions, bounded }) => ({
      excess: fractions.toWire(excess),
      coalitions: coalitions.map(({ coalition, weight }) => weighted(coalition, weight)),
      bounded: bounded.map(({ player, weight }) => weighted(1 << player, weight)),
    })),
  };
}
