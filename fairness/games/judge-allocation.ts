import { ok, type Result, refuse } from "@omforent/kernel";
import { type Objection, objectionsTo } from "./core.ts";
import { type CrossSubsidy, crossSubsidies } from "./cross-subsidies.ts";
import { type Game, grand } from "./game.ts";
import { incrementalTest } from "./incremental-test.ts";
import { type GroupTest, standAloneTest } from "./stand-alone-test.ts";

/** An allocation held against the game: whether anyone would gain by leaving, and who carries whom. */
export type JudgedAllocation = {
  readonly isInCore: boolean;
  /** The groups that object, the largest gain first. */
  readonly objections: readonly Objection[];
  /** Each by itself; null for a value game, where nobody pays. */
  readonly standAlone: readonly GroupTest[] | null;
  readonly incremental: readonly GroupTest[] | null;
  readonly subsidies: readonly CrossSubsidy[] | null;
};

/** Refusals: `game/allocation-length`, `game/allocation-not-total` with both sums. */
export function judgeAllocation(game: Game, allocation: readonly number[], most = 100): Result<JudgedAllocation> {
  if (allocation.length !== game.n)
    return refuse("game/allocation-length", { length: allocation.length, wanted: game.n });
  const total = game.worth[grand(game)]!;
  const sum = allocation.reduce((all, share) => all + share, 0);
  const size = allocation.reduce((all, share) => all + Math.abs(share), Math.abs(total));
  if (!(Math.abs(sum - total) <= 1e-9 * size)) return refuse("game/allocation-not-total", { sum, total });
  const objections = objectionsTo(game, allocation, most);
  const isCost = game.kind === "cost";
  return ok({
    isInCore: objections.length === 0,
    objections,
    standAlone: isCost ? standAloneTest(game, allocation) : null,
    incremental: isCost ? incrementalTest(game, allocation) : null,
    subsidies: isCost ? crossSubsidies(game, allocation, most) : null,
  });
}
