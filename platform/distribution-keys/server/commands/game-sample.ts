import {
  type CostStructure,
  type Game,
  perPlayer,
  randomNumbers,
  type SampledShapley,
  sampleShapley,
  type WorthOf,
  worthOfStructure,
} from "@omforent/fairness";
import { ok, type Result, refuse } from "@omforent/kernel";
import type { GameOptions, SamplingAsked } from "./game-options.ts";

type Asked = {
  readonly n: number;
  readonly game: Game | null;
  readonly structure: CostStructure | null;
  readonly sampling: SamplingAsked;
  readonly options: GameOptions;
};

const usualPairs = 2_000;
const mostPlayers = 1_000;

/** Shapley by random orders. Refusals: `sample/too-much`, `game/too-many-players` and those of `sampleShapley`. */
export function sampled({ n, game, structure, sampling, options }: Asked): Result<SampledShapley> {
  const { pairs = null, seed, confidence } = sampling;
  if (n > mostPlayers) return refuse("game/too-many-players", { n, most: mostPlayers });
  const worthOf = structure ? worthOfStructure(structure) : ok(worthInTable(game!)); // one of them is always there
  if (!worthOf.ok) return worthOf;
  const work = 2 * (pairs ?? usualPairs) * n * n * (structure?.kind === "sum" ? structure.services.length : 1);
  const most = options.mostAsked ?? 5e9;
  if (work > most)
    return refuse("sample/too-much", {
      pairs: pairs ?? usualPairs,
      most: Math.floor((most * (pairs ?? usualPairs)) / work),
    });
  return sampleShapley({
    n,
    worthOf: worthOf.value,
    pairs: pairs ?? usualPairs,
    random: randomNumbers(seed),
    confidence,
  });
}

const worthInTable =
  ({ worth }: Game): WorthOf =>
  (isIn) =>
    worth[isIn.reduce((mask, member, player) => (member ? mask | (1 << player) : mask), 0)]!;

export const sampledToWire = (
  { shapley, margin, confidence, orders }: SampledShapley,
  players: readonly string[] | null,
  seed: number,
) => ({ shapley: perPlayer(shapley, players), margin: perPlayer(margin, players), confidence, orders, seed });
