import { expect as expectValue, type Fraction, fraction, fractions } from "@omforent/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Assembly } from "./assembly.ts";
import { blockingOf } from "./blocking.ts";
import { countByEnumeration } from "./count-by-enumeration.ts";
import { countByHalfTable, isHalfEnough } from "./count-by-half-table.ts";
import { countByHalves } from "./count-by-halves.ts";
import { countByTable } from "./count-by-table.ts";
import type { Downset } from "./downset.ts";
import { minimalWinningCoalitions } from "./minimal-winning.ts";
import { published } from "./published.cases.ts";
import { byDefinition } from "./testing/every-order.ts";
import { votingPower } from "./voting-power.ts";

const whole = (numbers: readonly (number | bigint)[]): Fraction[] => numbers.map((n) => fraction(BigInt(n)));
const ids = (n: number) => Array.from({ length: n }, (_, voter) => `v${voter}`);
const oneRule = (weights: readonly (number | bigint)[], quota: number | bigint): Assembly => ({
  voters: ids(weights.length),
  rules: [{ weights: whole(weights), quota: fraction(BigInt(quota)) }],
});
const powerOf = (assembly: Assembly) => expectValue(votingPower(assembly));
const codeOf = (assembly: Assembly) => {
  const result = votingPower(assembly);
  return result.ok ? "ok" : result.refusal.code;
};

const weight = fc.oneof(fc.nat({ max: 9 }), fc.nat({ max: 100_000 }), fc.constant(1)).map((n) => fraction(BigInt(n)));
const assembly = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 3 }))
  .chain(([n, rules]) =>
    fc.array(fc.tuple(fc.array(weight, { minLength: n, maxLength: n }), fc.integer({ min: -2, max: 100 })), {
      minLength: rules,
      maxLength: rules,
    }),
  )
  .map(
    (rules): Assembly => ({
      voters: ids(rules[0]![0].length),
      rules: rules.map(([weights, percent]) => ({
        weights,
        quota: fractions.multiply(fractions.sum(weights), fraction(BigInt(percent), 100n)),
      })),
    }),
  );

describe("voting power", () => {
  for (const { source, weights, quota, banzhaf, shapleyShubik, winning } of published)
    it(source, () => {
      const power = powerOf(oneRule(weights, quota));
      const rounded = (index: Fraction) => fractions.toNumber(index).toFixed(4);
      if (banzhaf) expect(power.voters.map((voter) => rounded(voter.banzhaf))).toEqual(banzhaf);
      if (shapleyShubik) expect(power.voters.map((voter) => rounded(voter.shapleyShubik))).toEqual(shapleyShubik);
      if (winning !== undefined) expect(power.winning).toBe(winning);
    });

  it("is what the definitions say, coalition by coalition and order by order, whatever the rules", () => {
    fc.assert(
      fc.property(assembly, (one) => {
        const [power, slow] = [powerOf(one), byDefinition(one)];
        expect(power.winning).toBe(slow.winning);
        expect(power.voters.map(({ swings }) => swings)).toEqual(slow.swings);
        expect(power.voters.map(({ shapleyShubik }) => shapleyShubik)).toEqual(
          slow.pivots.map((orders) => fraction(orders, slow.orders)),
        );
        expect(power.voters.map(({ hasVeto }) => hasVeto)).toEqual(slow.veto);
      }),
      { numRuns: 300 },
    );
  });

  it("counts the same by table, by half a table, by halves and by looking at every coalition", () => {
    let byHalfATable = 0;
    const downset = fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 11 }).chain((weights) =>
      fc.record({
        voters: fc.constant(weights.length),
        weights: fc.constant([weights]),
        bounds: fc.tuple(fc.integer({ min: 1, max: 200 })),
        largestSize: fc.oneof(fc.constant(weights.length), fc.integer({ min: 0, max: weights.length })),
      }),
    );
    fc.assert(
      fc.property(downset, (one: Downset) => {
        const trimmed = ({ bySize, bySizeWithout }: ReturnType<typeof countByTable>) =>
          [bySize, ...bySizeWithout].map((sizes) => sizes.join().replace(/(,0)+$/, ""));
        const table = trimmed(countByTable(one));
        expect(trimmed(countByHalves(one))).toEqual(table);
        expect(trimmed(countByEnumeration(one))).toEqual(table);
        if (!isHalfEnough(one)) return;
        byHalfATable += 1;
        expect(trimmed(countByHalfTable(one))).toEqual(table);
      }),
      { numRuns: 300 },
    );
    expect(byHalfATable).toBeGreaterThan(30);
  });

  it("counts beyond 2^53 by half a table as by the whole one", () => {
    const weights = Array.from({ length: 70 }, (_, index) => 1 + ((index * 37) % 50));
    const bound = Math.floor(weights.reduce((a, b) => a + b, 0) / 2) + 1;
    const downset: Downset = { voters: 70, weights: [weights], bounds: [bound], largestSize: 70 };
    expect(isHalfEnough(downset)).toBe(true);
    const [half, whole] = [countByHalfTable(downset), countByTable(downset)];
    expect(half.bySize.slice(0, whole.bySize.length)).toEqual(whole.bySize);
    expect(half.bySizeWithout.map((sizes) => sizes.slice(0, whole.bySize.length))).toEqual(whole.bySizeWithout);
  });

  it("gives shares that sum to one, larger weights at least as much, and equal weights the same", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 300 }), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 100 }),
        (weights, percent) => {
          const total = weights.reduce((a, b) => a + b, 0);
          fc.pre(total > 0);
          const { voters } = powerOf(oneRule(weights, Math.max(1, Math.floor((total * percent) / 100))));
          expect(fractions.sum(voters.map(({ shapleyShubik }) => shapleyShubik))).toEqual(fractions.one);
          expect(fractions.sum(voters.map(({ banzhaf }) => banzhaf))).toEqual(fractions.one);
          for (const [i, a] of weights.entries())
            for (const [j, b] of weights.entries()) {
              if (a > b) expect(voters[i]!.swings >= voters[j]!.swings).toBe(true);
              if (a === b) expect(voters[i]).toEqual({ ...voters[j]!, voter: voters[i]!.voter });
              if (a === 0) expect(voters[i]!.isDummy).toBe(true);
            }
        },
      ),
    );
  });

  it("is exact beyond 2^64: 80 equal voters have C(79, 40) swings each", () => {
    const { voters, winning } = powerOf(
      oneRule(
        Array.from({ length: 80 }, () => 3),
        121,
      ),
    );
    const choose = (n: bigint, k: bigint): bigint => (k === 0n ? 1n : (choose(n - 1n, k - 1n) * n) / k);
    expect(voters[7]!.swings).toBe(choose(79n, 40n));
    expect(voters[7]!.swings > 2n ** 64n).toBe(true);
    expect(winning).toBe((2n ** 80n - choose(80n, 40n)) / 2n);
    expect(voters[7]!.shapleyShubik).toEqual(fraction(1n, 80n));
  });

  it("is exact beyond 2^64 with unequal weights too: 80 of weight 1 to 80 agree with plain whole numbers", () => {
    const weights = Array.from({ length: 80 }, (_, voter) => voter + 1);
    const quota = 1621;
    const sums = plainSums(
      weights,
      weights.reduce((a, b) => a + b),
    );
    const { voters, winning } = powerOf(oneRule(weights, quota));
    expect(winning).toBe(sums.slice(quota).reduce((a, b) => a + b));
    for (const voter of [0, 40, 79]) {
      const others = plainSums(weights.toSpliced(voter, 1), 3240);
      expect(voters[voter]!.swings).toBe(others.slice(quota - weights[voter]!, quota).reduce((a, b) => a + b));
    }
    expect(fractions.sum(voters.map(({ shapleyShubik }) => shapleyShubik))).toEqual(fractions.one);
  });

  it("takes shares as fractions, and weights far too large for a table", () => {
    const thirds = powerOf({
      voters: ids(3),
      rules: [{ weights: [fraction(1n, 3n), fraction(1n, 2n), fraction(1n, 6n)], quota: fraction(2n, 3n) }],
    });
    expect(thirds.voters.map(({ swings }) => swings)).toEqual([1n, 3n, 1n]);
    const people = Array.from({ length: 30 }, (_, voter) => 1_000_003 * (voter + 1) ** 3 + voter);
    const large = powerOf(oneRule(people, Math.floor(people.reduce((a, b) => a + b) * 0.65)));
    expect(fractions.sum(large.voters.map(({ shapleyShubik }) => shapleyShubik))).toEqual(fractions.one);
  });

  it("says that nobody decides when everything is adopted anyway", () => {
    const { voters, winning, collectivity } = powerOf(oneRule([3, 2, 1], 0));
    expect(winning).toBe(8n);
    expect(collectivity).toEqual(fractions.one);
    for (const voter of voters)
      expect([voter.banzhaf, voter.shapleyShubik, voter.initiate, voter.isDummy, voter.hasVeto]).toEqual([
        fractions.zero,
        fractions.zero,
        null,
        true,
        false,
      ]);
  });

  it("gives Coleman's three, on the EEC of 1958: 14 of 64 coalitions win", () => {
    const { voters, collectivity } = powerOf(oneRule([4, 4, 4, 2, 2, 1], 12));
    expect(collectivity).toEqual(fraction(14n, 64n));
    expect([voters[0]!.prevent, voters[0]!.initiate]).toEqual([fraction(10n, 14n), fraction(10n, 50n)]);
  });

  it("refuses, by name, what is no assembly and what cannot be counted", () => {
    expect(codeOf({ voters: [], rules: [] })).toBe("power/no-voters");
    expect(codeOf({ voters: ["A"], rules: [] })).toBe("power/no-rules");
    expect(codeOf({ ...oneRule([1, 1], 1), voters: ["A", "A"] })).toBe("power/duplicate-voter");
    expect(codeOf({ ...oneRule([1, 1], 1), voters: ["A", " "] })).toBe("power/voter-id-unusable");
    expect(codeOf({ ...oneRule([1, 1], 1), voters: ["A"] })).toBe("power/weights-length");
    expect(codeOf(oneRule([1, -1], 0))).toBe("power/weight-negative");
    expect(codeOf(oneRule([1, 1], 3))).toBe("power/quota-unreachable");
    expect(codeOf(oneRule([1, 1], 2))).toBe("ok");
    const primes = Array.from({ length: 60 }, (_, voter) => 10n ** 12n + BigInt(voter * voter));
    expect(codeOf(oneRule(primes, 3n * 10n ** 13n))).toBe("power/too-large");
  });
});

describe("minimal winning coalitions", () => {
  it("are those of the definition", () => {
    fc.assert(
      fc.property(assembly, (one) => {
        const found = expectValue(minimalWinningCoalitions(one)).coalitions;
        const masks = found.map((coalition) => coalition.reduce((mask, voter) => mask | (1 << voter), 0));
        expect(masks.toSorted((a, b) => a - b)).toEqual(byDefinition(one).minimal);
        expect(found.map(({ length }) => length)).toEqual(found.map(({ length }) => length).toSorted((a, b) => a - b));
      }),
    );
  });

  it("are cut where the caller has seen enough, and say so", () => {
    const cut = expectValue(minimalWinningCoalitions(oneRule([1, 1, 1, 1, 1], 3), 4));
    expect([cut.coalitions.length, cut.isCut]).toEqual([4, true]);
    expect(expectValue(minimalWinningCoalitions(oneRule([1, 1, 1, 1, 1], 3), 10)).isCut).toBe(false);
  });

  it("are refused above 25 voters", () => {
    const many = minimalWinningCoalitions(
      oneRule(
        Array.from({ length: 26 }, () => 1),
        14,
      ),
    );
    expect(many.ok ? "ok" : many.refusal.code).toBe("power/too-many-voters");
    expect(
      minimalWinningCoalitions(
        oneRule(
          Array.from({ length: 25 }, () => 1),
          13,
        ),
      ).ok,
    ).toBe(true);
  });
});

describe("blocking", () => {
  it("takes as few as the definition says, and the example and the partners do block", () => {
    fc.assert(
      fc.property(assembly, (one) => {
        const { blocks } = byDefinition(one);
        const maskOf = (names: readonly string[]) =>
          names.reduce((mask, name) => mask | (1 << one.voters.indexOf(name)), 0);
        const all = Array.from({ length: 2 ** one.voters.length }, (_, coalition) => coalition);
        for (const { voter, fewestOthers, example, partners } of expectValue(blockingOf(one))) {
          const withVoter = all.filter((coalition) => coalition & maskOf([voter]) && blocks(coalition));
          const sizes = withVoter.map((coalition) => coalition.toString(2).replaceAll("0", "").length - 1);
          expect(fewestOthers).toBe(sizes.length === 0 ? null : Math.min(...sizes));
          if (fewestOthers !== null) expect(blocks(maskOf([voter, ...example]))).toBe(true);
          if (fewestOthers !== 0)
            expect(partners).toEqual(one.voters.filter((other) => other !== voter && blocks(maskOf([voter, other]))));
        }
      }),
    );
  });
});

/** Number of subsets by sum, in whole numbers of any size: nothing clever. */
function plainSums(weights: readonly number[], most: number): bigint[] {
  const counts = Array.from({ length: most + 1 }, () => 0n);
  counts[0] = 1n;
  for (const weight of weights) for (let sum = most; sum >= weight; sum--) counts[sum]! += counts[sum - weight]!;
  return counts;
}
