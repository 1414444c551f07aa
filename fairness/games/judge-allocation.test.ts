import { expect as expectValue } from "@omforent/kernel";
import { describe, expect, it } from "vitest";
import { gameFromTable } from "./game.ts";
import { judgeAllocation } from "./judge-allocation.ts";

const water = expectValue(gameFromTable(3, "cost", [0, 22, 17, 35, 11, 33, 23, 41]));
const codeOf = (shares: readonly number[]) => {
  const judged = judgeAllocation(water, shares);
  return judged.ok ? "ok" : judged.refusal.code;
};

describe("an allocation that is judged", () => {
  it("is in the core when nobody would gain by leaving", () => {
    const judged = expectValue(judgeAllocation(water, [20, 12.5, 8.5]));
    expect([judged.isInCore, judged.objections, judged.subsidies]).toEqual([true, [], []]);
    expect(judged.standAlone!.every(({ passes }) => passes)).toBe(true);
    expect(judged.incremental!.every(({ passes }) => passes)).toBe(true);
  });

  it("tells who would gain by how much, and whom they carry", () => {
    const judged = expectValue(judgeAllocation(water, [10, 15, 16]));
    expect(judged.isInCore).toBe(false);
    expect(judged.objections).toEqual([
      { coalition: 6, gain: 8 },
      { coalition: 4, gain: 5 },
    ]);
    expect(judged.subsidies![0]).toEqual({ payers: 6, receivers: 1, amount: 8 });
    expect(judged.standAlone!.map(({ passes }) => passes)).toEqual([true, true, false]);
    expect(judged.incremental!.map(({ passes }) => passes)).toEqual([false, true, true]);
  });

  it("has no tests of payment where values are shared", () => {
    const value = expectValue(gameFromTable(2, "value", [0, 1, 1, 4]));
    expect(expectValue(judgeAllocation(value, [2, 2]))).toEqual({
      isInCore: true,
      objections: [],
      standAlone: null,
      incremental: null,
      subsidies: null,
    });
  });

  it("is refused when it does not share the whole, or not between all", () => {
    expect(codeOf([20, 12.5, 8])).toBe("game/allocation-not-total");
    expect(codeOf([20, 21])).toBe("game/allocation-length");
    expect(codeOf([20, 12.5, 8.5])).toBe("ok");
  });
});
