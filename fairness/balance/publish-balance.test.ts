import { expect as expectOk, fraction } from "@omforent/kernel";
import { describe, expect, it } from "vitest";
import { balanceOf } from "./balance.ts";
import { publishBalance } from "./publish-balance.ts";

const ones = (count: number) => Array.from({ length: count }, () => 1);
const balance = (counts: readonly number[]) =>
  expectOk(
    balanceOf({
      participants: counts.map((count, index) => ({
        id: `p${index}`,
        pay: fraction(1n, BigInt(counts.length)),
        use: [count],
      })),
    }),
  );
const shownOf = (counts: readonly number[], persons: readonly (readonly number[])[], threshold?: number) => {
  const lists = new Map(persons.map((list, index) => [`p${index}`, list]));
  return publishBalance(balance(counts), lists, threshold);
};

describe("a balance for publication", () => {
  it("is whole when enough persons stand behind every count", () => {
    const { participants, events } = shownOf([20, 30, 50], [ones(20), ones(30), ones(50)]);
    expect(participants.map(({ count }) => count)).toEqual([20, 30, 50]);
    expect(events).toBe(100);
  });

  it("hides a small count with everything derived from it, a second one, and the total", () => {
    const { participants, events } = shownOf([4, 30, 50], [ones(4), ones(30), ones(50)]);
    expect(participants.map(({ count }) => count)).toEqual([null, null, 50]);
    expect(participants[0]).toEqual({
      id: "p0",
      payShare: 1 / 3,
      count: null,
      useShare: null,
      ratio: null,
      interval: null,
      verdict: null,
      shrunkenRatio: null,
      skew: null,
    });
    expect(events).toBeNull();
  });

  it("hides more until those hidden are enough persons together, since their sum follows from the others", () => {
    const { participants } = shownOf([1, 2, 30, 50], [ones(1), ones(2), ones(30), ones(50)]);
    expect(participants.map(({ count }) => count)).toEqual([null, null, null, 50]);
    const enough = shownOf([4, 3, 30, 50], [ones(4), ones(3), ones(30), ones(50)]);
    expect(enough.participants.map(({ count }) => count)).toEqual([null, null, 30, 50]);
  });

  it("hides a count that is mostly one person's", () => {
    const { participants } = shownOf([40, 30, 50], [[21, ...ones(19)], ones(30), ones(50)]);
    expect(participants[0]!.count).toBeNull();
  });

  it("hides a count whose persons nobody has counted", () => {
    expect(shownOf([40, 30, 50], [[], ones(30), ones(50)]).participants[0]!.count).toBeNull();
  });

  it("is on the limit at the threshold, which is never below three", () => {
    expect(shownOf([5, 30, 50], [ones(5), ones(30), ones(50)]).participants[0]!.count).toBe(5);
    expect(() => shownOf([5, 30], [ones(5), ones(30)], 2)).toThrow(RangeError);
  });
});
