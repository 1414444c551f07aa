import { fraction } from "@omforent/kernel";
import { describe, expect, it } from "vitest";
import { apportionmentFromWire, apportionmentToWire } from "./wire.ts";

const codeAndPath = (json: unknown) => {
  const read = apportionmentFromWire(json);
  return read.ok ? null : [read.refusal.code, read.refusal.path];
};

describe("the document of apportion", () => {
  it("reads counts and weights exactly, as strings or safe numbers", () => {
    expect(
      apportionmentFromWire({ total: "1000000000000000000000", weights: ["1/3", "0.25", 2], minimum: ["1", 0, "0"] }),
    ).toEqual({
      ok: true,
      value: {
        method: "largest-remainder",
        problem: {
          total: 10n ** 21n,
          weights: [fraction(1n, 3n), fraction(1n, 4n), fraction(2n)],
          minimum: [1n, 0n, 0n],
        },
        checks: null,
      },
    });
  });

  it("says where something is wrong", () => {
    expect(codeAndPath({ total: "1.5", weights: [] })).toEqual(["apportion/not-whole", "total"]);
    expect(codeAndPath({ total: 2 ** 53, weights: [] })).toEqual(["apportion/not-whole", "total"]);
    expect(codeAndPath({ weights: [] })).toEqual(["json/expected-text", "total"]);
    expect(codeAndPath({ total: "1", weights: ["1", "x"] })).toEqual(["fraction/not-a-number", "weights/1"]);
    expect(codeAndPath({ total: "1", weights: ["1/0"] })).toEqual(["fraction/zero-denominator", "weights/0"]);
    expect(codeAndPath({ total: "1", weights: "1" })).toEqual(["json/expected-list", "weights"]);
    expect(codeAndPath({ total: "1", weights: [], method: "dean" })).toEqual(["json/expected-one-of", "method"]);
    expect(codeAndPath({ total: "1", weights: [], maximun: 1 })).toEqual(["json/unknown-field", "maximun"]);
    expect(codeAndPath([])).toEqual(["json/expected-object", ""]);
  });

  it("reads what is to be checked", () => {
    const read = apportionmentFromWire({ total: 9, weights: [1], after: ["2"], newcomer: { weight: "0.5", units: 3 } });
    expect(read.ok && read.value.checks).toEqual({
      after: [fraction(2n)],
      newcomer: { weight: fraction(1n, 2n), units: 3n },
    });
    expect(codeAndPath({ total: 9, weights: [1], newcomer: { weight: 1 } })).toEqual([
      "json/expected-text",
      "newcomer/units",
    ]);
  });

  it("writes ties only when the list decided", () => {
    expect(apportionmentToWire({ seats: [1n, 2n], ties: [] })).toEqual({ seats: ["1", "2"] });
    expect(apportionmentToWire({ seats: [2n, 1n], ties: [{ parties: [0, 1], units: 1n }] })).toEqual({
      seats: ["2", "1"],
      ties: [{ parties: [0, 1], units: "1" }],
    });
  });
});
