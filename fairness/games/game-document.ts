import { ok, type Result, refuse } from "@omforent/kernel";
import { CannotRead, type Decoder, decoding, fieldsOf, list, oneOf, text, whole } from "../keys/wire/decode.ts";
import { type CostStructure, gameOfStructure } from "./cost-structure.ts";
import { type Game, gameFromTable, grand, mostPlayers } from "./game.ts";
import { namedGame } from "./named-game.ts";
import { type RangeGame, rangeGame } from "./ranges.ts";
import { numberOf, structureFrom } from "./structure-wire.ts";

/** A game as it came: with the names of its players, or null for a table by bitmask. */
export type GameRead = { readonly game: Game; readonly players: readonly string[] | null };

/** A document of `omforent game`: all that it may hold. */
export type GameQuestion = {
  readonly players: readonly string[] | null;
  readonly n: number;
  /** Null where costs are ranges, or where there are more players than a table holds. */
  readonly game: Game | null;
  readonly ranges: RangeGame | null;
  readonly structure: CostStructure | null;
  /** What each pays or gets, to be held against the game. */
  readonly allocation: readonly number[] | null;
};

/** Reads a game of which every cost is known. Refusals: those of {@link gameQuestionFromWire} and `game/costs-are-ranges`. */
export function gameFromWire(json: unknown): Result<GameRead> {
  const read = gameQuestionFromWire(json);
  if (!read.ok) return read;
  const { game, players, n } = read.value;
  if (game) return ok({ game, players });
  return n > mostPlayers
    ? refuse("game/too-many-players", { n, most: mostPlayers })
    : refuse("game/costs-are-ranges", { solution: "" });
}

/**
 * Reads `{"players","costs"}` or `{"players","values"}` with each coalition by name, where a cost may be a range `[from, to]`;
 * `{"players","structure"}`; or `{"n","kind","costsByBitmask"}`. Any of them may hold an `allocation`, and a structure with ranges the cost of all
 * `together`. A structure of more players than `mostInTable` has no table. Refusals: `json/*`, `game/costs-or-values`, `game/player-missing`, `game/not-a-range`, and those of `namedGame`, `gameFromTable`,
 * `gameOfStructure` and `rangeGame`.
 */
export function gameQuestionFromWire(json: unknown, mostInTable = mostPlayers): Result<GameQuestion> {
  const read = decoding(document(mostInTable), json);
  return read.ok ? read.value : read;
}

const known = ["players", "costs", "values", "n", "kind", "costsByBitmask", "structure", "together", "allocation"];

const document =
  (mostInTable: number): Decoder<Result<GameQuestion>> =>
  (json, path) => {
    const fields = fieldsOf(json, path, known);
    const read =
      fields.costsByBitmask !== undefined
        ? byBitmask(fields)
        : fields.structure !== undefined
          ? byStructure(fields, mostInTable)
          : byName(fields);
    if (!read.ok || fields.allocation === undefined || fields.allocation === null) return read;
    return ok({ ...read.value, allocation: allocationFrom(fields.allocation, read.value.players) });
  };

type Fields = Readonly<Record<string, unknown>>;

/** An option that says nothing in this kind of document is most often a mistake. */
function only(fields: Fields, wanted: readonly string[]): void {
  for (const field of known)
    if (fields[field] !== undefined && !wanted.includes(field))
      throw new CannotRead("json/unknown-field", { field, known: wanted }, field);
}

const certain = { ranges: null, structure: null, allocation: null } as const;

function byName(fields: Fields): Result<GameQuestion> {
  only(fields, ["players", "costs", "values", "allocation"]);
  if ((fields.costs === undefined) === (fields.values === undefined)) return refuse("game/costs-or-values");
  const [kind, field] = fields.costs === undefined ? (["value", "values"] as const) : (["cost", "costs"] as const);
  const worths = fields[field];
  if (typeof worths !== "object" || worths === null || Array.isArray(worths))
    throw new CannotRead("json/expected-object", { got: Array.isArray(worths) ? "list" : typeof worths }, field);
  const players = list(text)(fields.players, "players");
  const ends = Object.entries(worths).map(([coalition, worth]) => [coalition, endsOf(worth)] as const);
  const wrong = ends.find(([, both]) => both === null);
  if (wrong) return refuse("game/not-a-number", { coalition: wrong[0] }, { path: `${field}/${wrong[0]}` });
  const at = (end: 0 | 1) => Object.fromEntries(ends.map(([coalition, both]) => [coalition, both![end]]));
  const low = namedGame(players, kind, at(0));
  if (!low.ok) return low;
  const named = { players, n: players.length };
  if (ends.every(([, both]) => both![0] === both![1])) return ok({ ...certain, ...named, game: low.value.game });
  const high = namedGame(players, kind, at(1));
  return high.ok ? withRanges({ ...certain, ...named }, low.value.game, high.value.game) : high;
}

/** A number twice, or the two ends of a range. */
function endsOf(worth: unknown): readonly [number, number] | null {
  if (typeof worth === "number") return [worth, worth];
  if (!Array.isArray(worth) || worth.length !== 2) return null;
  const [from, to] = worth as readonly unknown[];
  return typeof from === "number" && typeof to === "number" ? [from, to] : null;
}

function byStructure(fields: Fields, mostInTable: number): Result<GameQuestion> {
  only(fields, ["players", "structure", "together", "allocation"]);
  const players = list(text)(fields.players, "players");
  const named = namesRefused(players);
  if (named) return named;
  const { low, high } = structureFrom(fields.structure, players);
  const { together } = fields;
  const all = together === undefined || together === null ? null : numberOf(together, "together");
  const n = players.length;
  if (n > mostInTable) {
    if (high) return refuse("game/too-many-players", { n, most: mostInTable });
    return ok({ ...certain, players, n, game: null, structure: low });
  }
  const [least, most] = [gameOfStructure(low, n), gameOfStructure(high ?? low, n)];
  if (!least.ok) return least;
  if (!most.ok) return most;
  if (!high) return ok({ ...certain, players, n, game: withTogether(least.value, all), structure: low });
  return withRanges(
    { ...certain, players, n, structure: low },
    withTogether(least.value, all),
    withTogether(most.value, all),
  );
}

/** What all cost together is known, since they do it today. */
function withTogether(game: Game, together: number | null): Game {
  if (together === null) return game;
  const worth = game.worth.slice();
  worth[grand(game)] = together;
  return { ...game, worth };
}

function withRanges(read: Omit<GameQuestion, "game" | "ranges">, low: Game, high: Game): Result<GameQuestion> {
  const ranges = rangeGame(low, high);
  return ranges.ok ? ok({ ...read, game: null, ranges: ranges.value }) : ranges;
}

function byBitmask(fields: Fields): Result<GameQuestion> {
  only(fields, ["n", "kind", "costsByBitmask", "allocation"]);
  const table = fields.costsByBitmask;
  if (!Array.isArray(table)) throw new CannotRead("json/expected-list", { got: typeof table }, "costsByBitmask");
  const wrong = table.findIndex((worth) => typeof worth !== "number");
  if (wrong !== -1) return refuse("game/not-a-number", { coalition: wrong }, { path: `costsByBitmask/${wrong}` });
  const n = whole(fields.n, "n");
  const game = gameFromTable(n, oneOf(["cost", "value"])(fields.kind, "kind"), table);
  return game.ok ? ok({ ...certain, players: null, n, game: game.value }) : game;
}

/** By name where players have names, a list in their order where they have not. */
function allocationFrom(json: unknown, players: readonly string[] | null): readonly number[] {
  if (!players) return list(numberOf)(json, "allocation");
  const fields = fieldsOf(json, "allocation", players);
  return players.map((player) => numberOf(fields[player], `allocation/${player}`));
}

/** The names of a structure's players are checked as those of a table are. */
function namesRefused(players: readonly string[]): Result<never> | null {
  if (players.length === 0) return refuse("game/no-players");
  const unusable = players.find((player) => player.includes(",") || player.trim() === "");
  if (unusable !== undefined) return refuse("game/name-with-comma", { player: unusable });
  const twice = players.find((player, at) => players.indexOf(player) !== at);
  return twice === undefined ? null : refuse("game/player-twice", { player: twice });
}
