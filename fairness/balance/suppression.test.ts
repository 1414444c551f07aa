import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { suppressSmall } from "./index.ts";

describe("small counts for publication", () => {
  it("are hidden, and with each a companion, so that no total gives it away", () => {
    const { cells } = suppressSmall([
      [2, 30, 40],
      [20, 35, 45],
      [25, 15, 60],
    ]);
    expect(cells[0]![0]).toBeNull();
    expect(cells[0]!.filter((cell) => cell === null).length).toBeGreaterThanOrEqual(2);
    expect(cells.map((row) => row[0]).filter((cell) => cell === null).length).toBeGreaterThanOrEqual(2);
  });

  it("are shown from the threshold on, and zeros are shown unless they are to be hidden", () => {
    expect(suppressSmall([[5, 0, 9]], { threshold: 5 }).cells).toEqual([[5, 0, 9]]);
    expect(suppressSmall([[5, 0, 9]], { threshold: 5, hidesZeros: true }).cells[0]![1]).toBeNull();
  });

  it("have a threshold of at least three", () =>
    expect(() => suppressSmall([[1]], { threshold: 2 })).toThrow(RangeError));

  it("cannot be derived from one line of the published table, whatever the counts", () => {
    const tables = fc.integer({ min: 1, max: 5 }).chain((width) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 5,
      }),
    );
    fc.assert(
      fc.property(tables, fc.constantFrom(3, 5), (counts, threshold) => {
        const { cells, rowTotals, columnTotals, total } = suppressSmall(counts, { threshold });
        const full = [...cells.map((row, r) => [...row, rowTotals[r]!]), [...columnTotals, total]];
        for (const row of full) expect(row.filter((cell) => cell === null)).not.toHaveLength(1);
        for (let c = 0; c < full[0]!.length; c += 1) expect(full.filter((row) => row[c] === null)).not.toHaveLength(1);
        for (const [r, row] of cells.entries())
          for (const [c, cell] of row.entries())
            if (counts[r]![c]! > 0 && counts[r]![c]! < threshold) expect(cell).toBeNull();
      }),
    );
  });
});
