import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance, nearestName } from "./nearest-name.ts";

describe("the nearest name", () => {
  it("is at most two changes away, the nearest first", () => {
    expect(nearestName("Åfjor", ["Osen", "Åfjord", "Åfjordens"])).toBe("Åfjord");
    expect(nearestName("Ørlandet", ["Ørland", "Ørlan"])).toBe("Ørland");
    expect(nearestName("Trondheim", ["Osen"])).toBeNull();
  });
  it("is not looked for in a short word: two changes make anything of it", () =>
    expect(nearestName("Bø", ["Os"])).toBeNull());
  it("counts changes the same from either side, and none for the same text", () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        expect(editDistance(a, b, 99)).toBe(editDistance(b, a, 99));
        expect(editDistance(a, a, 99)).toBe(0);
        expect(editDistance(a, b, 99)).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      }),
    ));
});
