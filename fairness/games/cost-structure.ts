import { ok, type Result, refuse } from "@omforent/kernel";
import { type CostOfDemand, costOfDemand } from "./cost-of-demand.ts";
import { type Game, gameFromTable, mostPlayers } from "./game.ts";
import type { Allocation } from "./semivalues.ts";
import { serialSharing } from "./serial-sharing.ts";
import { airportGame, economiesOfScale, gameFromFunction, sharedFixedCost, sumOfGames } from "./structures.ts";
import { sumsOver } from "./sums-over.ts";

/**
 * Costs that follow from a few numbers, so that nobody has to know 2^n of them. One number for each player, in their order;
 * null where a player takes no part (in one of several services).
 */
export type CostStructure =
  | { readonly kind: "shared-fixed"; readonly alone: readonly (number | null)[]; readonly fixed: number }
  | { readonly kind: "economies-of-scale"; readonly alone: readonly (number | null)[]; readonly exponent: number }
  | { readonly kind: "airport"; readonly needs: readonly (number | null)[] }
  | { readonly kind: "demand"; readonly demands: readonly (number | null)[]; readonly cost: CostOfDemand }
  | { readonly kind: "sum"; readonly services: readonly CostStructure[] };

/** What the members cost: `isIn[i]` is 1 for members. Works for any number of players; see `sampleShapley`. */
export type WorthOf = (isIn: Uint8Array) => number;

/** The costs as a table of every group, n ≤ 24. Refusals: those of {@link worthOfStructure} and of `gameFromTable`. */
export function gameOfStructure(structure: CostStructure, n: number): Result<Game> {
  if (n > mostPlayers) return gameFromTable(n, "cost", []);
  const checked = worthOfStructure(structure);
  if (!checked.ok) return checked;
  const known = numbersOf(structure);
  switch (structure.kind) {
    case "airport":
      return airportGame(known);
    case "economies-of-scale":
      return economiesOfScale(known, structure.exponent);
    case "demand": {
      const cost = costOfDemand(structure.cost);
      return cost.ok ? gameFromTable(n, "cost", sumsOver(Float64Array.from(known)).map(cost.value)) : cost;
    }
    case "shared-fixed":
      return structure.alone.every((cost) => cost !== null)
        ? sharedFixedCost(known, structure.fixed)
        : gameFromFunction(n, "cost", (coalition) => checked.value(membersOf(coalition, n)));
    case "sum": {
      const games: Game[] = [];
      for (const service of structure.services) {
        const game = gameOfStructure(service, n);
        if (!game.ok) return game;
        games.push(game.value);
      }
      return sumOfGames(games);
    }
  }
}

/**
 * The cost of any group as a function. Refusals: `game/no-players`, `game/negative-cost`, `game/fixed-above-alone`,
 * `game/exponent-out-of-range`, `game/negative-demand`, and those of `costOfDemand`.
 */
export function worthOfStructure(structure: CostStructure): Result<WorthOf> {
  if (structure.kind === "sum") return sumOfServices(structure.services);
  const numbers = numbersOf(structure);
  const wrong = numbers.findIndex((number) => !(number >= 0 && Number.isFinite(number)));
  if (wrong !== -1)
    return refuse(structure.kind === "demand" ? "game/negative-demand" : "game/negative-cost", { player: wrong });
  switch (structure.kind) {
    case "airport":
      return ok((isIn) => numbers.reduce((most, need, player) => (isIn[player] ? Math.max(most, need) : most), 0));
    case "demand": {
      const cost = costOfDemand(structure.cost);
      return cost.ok ? ok((isIn) => cost.value(sumIn(numbers, isIn))) : cost;
    }
    case "economies-of-scale": {
      const { exponent } = structure;
      if (!(exponent > 0 && exponent <= 1)) return refuse("game/exponent-out-of-range", { exponent });
      const unit = Math.max(...numbers) || 1;
      const sizes = numbers.map((cost) => (cost / unit) ** (1 / exponent));
      return ok((isIn) => unit * sumIn(sizes, isIn) ** exponent);
    }
    case "shared-fixed":
      return withFixedPart(structure);
  }
}

/** Serial cost sharing of a demand; null where there is no demand to share by. */
export function serialOfStructure(structure: CostStructure): Allocation | null {
  if (structure.kind !== "demand") return null;
  const cost = costOfDemand(structure.cost);
  const shares = cost.ok ? serialSharing(numbersOf(structure), cost.value) : cost;
  return shares.ok ? shares.value : null;
}

function withFixedPart({ alone, fixed }: Extract<CostStructure, { kind: "shared-fixed" }>): Result<WorthOf> {
  if (!(fixed >= 0)) return refuse("game/negative-cost");
  const below = alone.findIndex((cost) => cost !== null && cost < fixed);
  if (below !== -1) return refuse("game/fixed-above-alone", { player: below, alone: alone[below]!, fixed });
  const variable = alone.map((cost) => (cost === null ? 0 : cost - fixed));
  return ok(
    (isIn) => (alone.some((cost, player) => cost !== null && isIn[player]) ? fixed : 0) + sumIn(variable, isIn),
  );
}

function sumOfServices(services: readonly CostStructure[]): Result<WorthOf> {
  if (services.length === 0) return refuse("game/no-services");
  const costs: WorthOf[] = [];
  for (const service of services) {
    const cost = worthOfStructure(service);
    if (!cost.ok) return cost;
    costs.push(cost.value);
  }
  return ok((isIn) => costs.reduce((sum, cost) => sum + cost(isIn), 0));
}

/** Whoever takes no part needs nothing. */
function numbersOf(structure: CostStructure): number[] {
  if (structure.kind === "sum") return [];
  const given =
    structure.kind === "airport" ? structure.needs : structure.kind === "demand" ? structure.demands : structure.alone;
  return given.map((number) => number ?? 0);
}

const sumIn = (numbers: readonly number[], isIn: Uint8Array): number =>
  numbers.reduce((sum, number, player) => (isIn[player] ? sum + number : sum), 0);

const membersOf = (coalition: number, n: number): Uint8Array =>
  Uint8Array.from({ length: n }, (_, player) => (coalition >> player) & 1);
