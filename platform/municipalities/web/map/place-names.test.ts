import { describe, expect, it } from "vitest";
import { placeNames } from "./place-names.ts";

const circle = (x: number, y: number, name: string) => ({ x, y, radius: 5, name });

describe("names on the map", () => {
  it("stand to the right when nothing is in the way", () =>
    expect(placeNames([circle(100, 100, "Osen")], 400, 400)).toEqual([{ x: 110, y: 105, anchor: "start" }]));
  it("stand to the left at the map's right edge", () =>
    expect(placeNames([circle(380, 100, "Namsos")], 400, 400)[0]).toMatchObject({ anchor: "end" }));
  it("keep off the lines between partners", () => {
    const line = { x1: 100, y1: 100, x2: 300, y2: 100 };
    expect(placeNames([circle(100, 100, "Osen")], 400, 400, [line])[0]!.anchor).toBe("end");
  });
  it("do not cover a neighbour's circle or name", () => {
    const [first, second] = placeNames([circle(100, 100, "Osen"), circle(125, 100, "Åfjord")], 400, 400);
    expect(first!.anchor).toBe("end");
    expect(second!.anchor).toBe("start");
  });
});
