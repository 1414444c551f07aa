import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRegistry } from "../facts/read-registry.ts";
import { describeDirection, kilometresBetween } from "./direction.ts";
import type { Point } from "./municipality.ts";

const registry = readRegistry();
const pointOf = (number: string): Point => registry.municipalities.get(number)?.point ?? [0, 0];
const osen = pointOf("5020");

describe("direction", () => {
  it.each([
    ["5049", "Flatanger", "north-east", "north"],
    ["5007", "Namsos", "north-east", "north"],
    ["5058", "Åfjord", "south-west", "south"],
    ["5001", "Trondheim", "south", "south"],
    ["5601", "Alta", "north-east", "north"],
  ])("from Osen to %s %s is %s", (number, _name, compass, half) =>
    expect(describeDirection(osen, pointOf(number))).toEqual({ compass, half }),
  );

  it.each([
    [[10, 61], "north"],
    [[12.1, 61], "north-east"],
    [[12, 60], "east"],
    [[10, 59], "south"],
    [[8, 60], "west"],
    [[8, 59], "south-west"],
  ] as const)("from 10°E 60°N to %j is %s", (to, compass) =>
    expect(describeDirection([10, 60], to).compass).toBe(compass),
  );

  it("turns half around when the two change places, wherever they are", () => {
    const point = fc.tuple(fc.double({ min: 4, max: 31, noNaN: true }), fc.double({ min: 58, max: 71, noNaN: true }));
    const opposite = { north: "south", south: "north" };
    fc.assert(
      fc.property(point, point, (a, b) => {
        fc.pre(a[1] !== b[1]);
        expect(describeDirection(b, a).half).toBe(opposite[describeDirection(a, b).half]);
      }),
    );
  });

  it("knows about how far it is", () => {
    expect(kilometresBetween(osen, osen)).toBe(0);
    expect(kilometresBetween(osen, pointOf("5001"))).toBe(104);
  });
});
