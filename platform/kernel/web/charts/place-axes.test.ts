import { describe, expect, it } from "vitest";
import { placeAxes } from "./place-axes.ts";

const slopes = [{ fromText: "Indre Fosen 344 776", toText: "344 776" }];

describe("the axes of a slope chart", () => {
  it("stand a third from each side where there is room, with their headings over them", () =>
    expect(placeAxes(600, slopes)).toEqual({ left: 216, right: 384, isTight: false }));
  it("leave room for the names on a phone, and the headings stand at the sides", () => {
    const { left, right, isTight } = placeAxes(340, slopes);
    expect(left).toBeGreaterThan(slopes[0]!.fromText.length * 8);
    expect(340 - right).toBeGreaterThan(slopes[0]!.toText.length * 8);
    expect(right).toBeGreaterThan(left);
    expect(isTight).toBe(true);
  });
});
