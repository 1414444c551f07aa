import {
  coreOver,
  type GameQuestion,
  nameOf,
  perPlayer,
  type Range,
  type RangeGame,
  type Staying,
  shapleyOver,
  stayingOver,
} from "@omforent/fairness";
import { ok, type Result, refuse } from "@omforent/kernel";
import type { GameOptions, GamePart } from "./game-options.ts";
import { checkedAllocation } from "./judged-to-wire.ts";

/** What holds whatever the costs are within their ranges. */
export type RangesAnswer = {
  readonly kind: "ranges";
  readonly players: readonly string[];
  readonly ranges: RangeGame;
  readonly shapley: readonly Range[];
  /** Each by itself; null when no allocation is given. */
  readonly staying: readonly Staying[] | null;
  readonly core: ReturnType<typeof coreOver> | null;
  readonly output: Readonly<Record<string, unknown>>;
};

type Question = GameQuestion & {
  readonly ranges: RangeGame;
  readonly asked: readonly GamePart[] | null;
  readonly options: GameOptions;
};

/** More groups than this are not listed. */
const mostListed = 100;

/** Refusals: `game/costs-are-ranges` for what takes one number for each group, and those of an allocation. */
export function rangesAnswer({ ranges, players, allocation, asked, options }: Question): Result<RangesAnswer> {
  const beyond = (asked ?? []).find((part) => part !== "shapley");
  const flag = options.certificate
    ? "certificate"
    : options.exact
      ? "exact"
      : options.samples !== undefined
        ? "samples"
        : undefined;
  if (beyond || flag) return refuse("game/costs-are-ranges", { solution: beyond ?? flag! });
  const refused = allocation && checkedAllocation(ranges.low, allocation);
  if (refused) return refused;
  const names = players!; // ranges are written by name
  const shapley = shapleyOver(ranges);
  const staying =
    allocation &&
    stayingOver(
      ranges,
      allocation,
      names.map((_, player) => 1 << player),
    );
  const core = allocation && coreOver(ranges, allocation);
  const range = ({ from, to }: Range) => [from, to];
  const group = ({ coalition, saves, verdict }: Staying) => ({
    coalition: nameOf(coalition, names),
    saves: range(saves),
    verdict,
  });
  const output = {
    shapleyRange: perPlayer(shapley.map(range), names),
    ...(staying && core
      ? {
          allocation: {
            core: core.verdict,
            players: staying.map(group),
            leaving: core.leaving.slice(0, mostListed).map(group),
            cannotTell: core.unknown.length,
          },
        }
      : {}),
    warnings: [],
  };
  return ok({ kind: "ranges", players: names, ranges, shapley, staying, core, output });
}
