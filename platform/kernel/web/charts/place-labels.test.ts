import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeLabels } from "./place-labels.ts";

describe("labels beside a chart", () => {
  it("stay where they are when there is room", () => expect(placeLabels([20, 80], 20, 0, 100)).toEqual([20, 80]));
  it("are spread around their middle when they collide", () =>
    expect(placeLabels([50, 52], 20, 0, 100)).toEqual([41, 61]));
  it("keep the order of what they name", () => expect(placeLabels([52, 50], 20, 0, 100)).toEqual([61, 41]));
  it("never cover one another and never leave the chart when there is room for all", () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 20 }), (wanted) => {
        const placed = [...placeLabels(wanted, 20, 0, 400)].sort((a, b) => a - b);
        placed.forEach((place, index) => {
          expect(place).toBeGreaterThanOrEqual(10 - 1e-9);
          expect(place).toBeLessThanOrEqual(390 + 1e-9);
          if (index > 0) expect(place - placed[index - 1]!).toBeGreaterThanOrEqual(20 - 1e-9);
        });
      }),
    ));
});
