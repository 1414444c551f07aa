import { expect as expectOk, fraction } from "@omforent/kernel";
import { describe, expect, it } from "vitest";
import { powerBesideShares } from "./power-beside-shares.ts";
import { votingPower } from "./voting-power.ts";

const weights = [50n, 49n, 1n].map((weight) => fraction(weight));
const power = expectOk(votingPower({ voters: ["A", "B", "C"], rules: [{ weights, quota: fraction(51n) }] }));

describe("power beside shares", () => {
  it("shows that one of a hundred shares may have as much power as forty-nine", () => {
    const [, b, c] = powerBesideShares(power, {
      cost: new Map([
        ["B", fraction(49n, 100n)],
        ["C", fraction(1n, 100n)],
      ]),
      population: new Map(),
    });
    expect(b!.shapleyShubik).toEqual(c!.shapleyShubik);
    expect(b!.overCost).toEqual(fraction(1n * 100n - 6n * 49n, 600n));
    expect(c!.overCost).toEqual(fraction(1n * 100n - 6n, 600n));
  });
  it("leaves unknown what nobody has given", () => {
    const [a] = powerBesideShares(power, { cost: new Map(), population: new Map() });
    expect([a!.costShare, a!.overCost, a!.overPopulation]).toEqual([null, null, null]);
  });
});
