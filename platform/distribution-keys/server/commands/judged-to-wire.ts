import { type Game, type JudgedAllocation, judgeAllocation, nameOf } from "@omforent/fairness";
import type { Result } from "@omforent/kernel";

/** Null when the allocation shares the whole between all. */
export function checkedAllocation(game: Game, allocation: readonly number[]): Result<never> | null {
  const judged = judgeAllocation(game, allocation, 0);
  return judged.ok ? null : judged;
}

/** Groups by name, or by bitmask where players have no names. */
export function judgedToWire(judged: JudgedAllocation, players: readonly string[] | null) {
  const group = (coalition: number) => (players ? nameOf(coalition, players) : coalition);
  const tests = (rows: JudgedAllocation["standAlone"]) =>
    rows?.map(({ coalition, ...row }) => ({ player: group(coalition), ...row }));
  const { standAlone, incremental, subsidies } = judged;
  return {
    inCore: judged.isInCore,
    objections: judged.objections.map(({ coalition, gain }) => ({ coalition: group(coalition), gain })),
    ...(standAlone ? { standAlone: tests(standAlone) } : {}),
    ...(incremental ? { incremental: tests(incremental) } : {}),
    ...(subsidies
      ? {
          crossSubsidies: subsidies.map(({ payers, receivers, amount }) => ({
            payers: group(payers),
            receivers: group(receivers),
            amount,
          })),
        }
      : {}),
  };
}
