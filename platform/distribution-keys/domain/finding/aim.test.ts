import { fraction, kroner } from "@omforent/kernel";
import { describe, expect, it } from "vitest";
import { askedNothing, type FairnessState } from "../alone/index.ts";
import { aimOf } from "./index.ts";

const around = { participants: ["a", "b"], total: kroner(100n), fair: null };
const asked = (next: Partial<FairnessState>): FairnessState => ({ ...askedNothing, ...next });
const wanted = (a: bigint, b: bigint) => [
  { participant: "a", amount: kroner(a) },
  { participant: "b", amount: kroner(b) },
];
const codeOf = (next: Partial<FairnessState>, total = around.total) => {
  const result = aimOf(asked(next), { ...around, total });
  return result.ok ? "ok" : result.refusal.code;
};

describe("what a search aims at", () => {
  it("is a typed split of the amount, or the shares of what each has used", () => {
    expect(aimOf(asked({ aim: "wanted", wanted: wanted(30n, 70n) }), around)).toEqual({
      ok: true,
      value: [fraction(3n, 10n), fraction(7n, 10n)],
    });
    const use = [
      { participant: "b", count: fraction(3n) },
      { participant: "a", count: fraction(1n) },
    ];
    expect(aimOf(asked({ aim: "use", use }), around)).toEqual({
      ok: true,
      value: [fraction(1n, 4n), fraction(3n, 4n)],
    });
  });

  it("is a fair split in the middle of the estimates", () => {
    const middle = { fitted: 1, amounts: { shapley: [kroner(40n), kroner(60n)], nucleolus: null, scrb: null } };
    const fair = { middle, all: [middle], tried: 1, isEveryCorner: true };
    expect(aimOf(asked({}), { ...around, fair })).toEqual({ ok: true, value: [fraction(2n, 5n), fraction(3n, 5n)] });
    expect(aimOf(asked({ aim: "scrb" }), { ...around, fair }).ok).toBe(false);
  });

  it("is refused when something is missing or does not sum to the amount", () => {
    expect(codeOf({})).toBe("finding/no-fair-point");
    expect(codeOf({ aim: "wanted", wanted: wanted(30n, 70n).slice(1) })).toBe("finding/wanted-missing");
    expect(codeOf({ aim: "wanted", wanted: wanted(30n, 71n) })).toBe("finding/wanted-sum");
    expect(codeOf({ aim: "use" })).toBe("finding/use-missing");
    const none = ["a", "b"].map((participant) => ({ participant, count: fraction(0n) }));
    expect(codeOf({ aim: "use", use: none })).toBe("finding/no-use");
    expect(codeOf({ aim: "wanted", wanted: wanted(0n, 0n) }, kroner(0n))).toBe("alone/amount-not-positive");
  });
});
