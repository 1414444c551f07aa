import { describe, expect, it } from "vitest";
import { labelBesideLine } from "./label-beside-line.ts";

const line = (...ys: number[]) => ys.map((y, index) => ({ x: index * 20, y }));
const place = (points: ReturnType<typeof line>) => labelBesideLine(points[0]!, points, 60);

describe("the figure at the end of a line", () => {
  it("stands above when the line falls away", () => expect(place(line(50, 60, 70))).toBeLessThan(50));
  it("stands below when the line rises", () => expect(place(line(50, 40, 30))).toBeGreaterThan(50));
  it("stands above the top of a line that does both", () => expect(place(line(50, 30, 70))).toBeLessThan(30));
  it("does not care what the line does further away", () => expect(place(line(50, 51, 52, 53, 0))).toBeLessThan(50));
});
