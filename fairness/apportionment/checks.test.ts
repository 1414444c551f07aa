import { expect as expectValue, fraction } from "@omforent/kernel";
import { describe, expect, it } from "vitest";
import { checkApportionment } from "./checks.ts";

const whole = (...numbers: readonly bigint[]) => numbers.map((n) => fraction(n));
const nothing = { after: null, newcomer: null };

describe("checking an apportionment", () => {
  it("finds the Alabama paradox of largest remainder, and none with Webster", () => {
    const problem = { total: 10n, weights: whole(6n, 6n, 2n) };
    expect(expectValue(checkApportionment("largest-remainder", problem, nothing)).alabama).toEqual([
      { party: 2, from: 2n, to: 1n },
    ]);
    expect(expectValue(checkApportionment("webster", problem, nothing)).alabama).toEqual([]);
  });

  it("finds who loses to somebody who grew less, when later weights are given", () => {
    const problem = { total: 100n, weights: whole(657n, 237n, 106n) };
    const checks = expectValue(
      checkApportionment("largest-remainder", problem, { after: whole(660n, 245n, 105n), newcomer: null }),
    );
    expect(checks.population).toEqual([{ loser: 0, winner: 2 }]);
    expect(checks.newState).toBeUndefined();
  });

  it("tells of seats outside the quota, and of bias", () => {
    const problem = { total: 10n, weights: whole(91n, 3n, 3n, 3n) };
    const { quota, bias } = expectValue(checkApportionment("adams", problem, nothing));
    expect(quota[0]).toMatchObject({ party: 0, seats: 7n });
    expect(bias!.small.n > bias!.small.d).toBe(true);
  });

  it("has nothing to say of one more where nobody can have it", () => {
    const problem = { total: 4n, weights: whole(1n, 1n), maximum: 2n };
    expect(expectValue(checkApportionment("webster", problem, nothing)).alabama).toEqual([]);
  });

  it("refuses later weights that are not as many", () => {
    const refused = checkApportionment(
      "webster",
      { total: 2n, weights: whole(1n, 1n) },
      { ...nothing, after: whole(1n) },
    );
    expect(refused.ok ? "ok" : refused.refusal.code).toBe("apportion/after-length");
  });
});
