import { expect as expectOk, fraction, fractions, type Ore } from "@omforent/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { acceptableKeys, acceptableProposals, exactShares, type Position, runToEnd } from "./index.ts";
import { aProblem, everyWeights } from "./testing/every-key.ts";

const ore = (amount: bigint) => amount as Ore; // tests write real amounts
const parts = { objectives: [{ kind: "parts" } as const] };
const amountOf = (share: { n: bigint; d: bigint }) => fractions.multiply(share, fraction(100_000_000n));

describe("what all can live with", () => {
  it("is found, or the smallest asking and the single concessions, as a plain loop finds them", () =>
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 3, maxLength: 3 }), {
          minLength: 2,
          maxLength: 3,
        }),
        fc
          .array(fc.option(fc.integer({ min: 20, max: 45 })), { minLength: 3, maxLength: 3 })
          .filter((row) => row.some((one) => one !== null)),
        (counts, percents) => {
          const problem = aProblem(counts, { steps: 10 });
          const maxima = percents.flatMap((percent, at) =>
            percent === null ? [] : [{ participant: `p${at}`, amount: ore(BigInt(percent) * 1_000_000n) }],
          );
          const found = expectOk(runToEnd(acceptableKeys({ ...problem, ...parts, maxima })));
          const all = everyWeights(counts.length, 10).map((weights) => {
            const [shares] = exactShares(problem, weights);
            return maxima.map(({ participant, amount }) =>
              fractions.subtract(amountOf(shares![problem.participants.indexOf(participant)]!), fraction(amount)),
            );
          });
          const acceptable = all.filter((excess) => excess.every(({ n }) => n <= 0n));
          expect(found.front.admitted).toBe(acceptable.length);
          expect(found.silent).toEqual(problem.participants.filter((_, at) => percents[at] === null));
          expect(found.deadlock === null).toBe(acceptable.length > 0);
          if (!found.deadlock) return;
          const { leastAsked, concessions } = found.deadlock;
          const worst = all.map((excess) => excess.reduce(fractions.maximum));
          expect(leastAsked.asked.map(({ beyond }) => beyond).reduce(fractions.maximum)).toEqual(
            worst.reduce(fractions.minimum),
          );
          for (const [at, { participant }] of maxima.entries()) {
            const opening = all.filter((excess) => excess.every(({ n }, other) => other === at || n <= 0n));
            const said = concessions.find(({ asked }) => asked[0]!.participant === participant);
            expect(said !== undefined).toBe(opening.length > 0);
            if (said)
              expect(said.asked).toEqual([
                { participant, beyond: opening.map((excess) => excess[at]!).reduce(fractions.minimum) },
              ]);
          }
        },
      ),
      { numRuns: 150 },
    ));

  it("rests on nothing that those who have not answered might have said", () => {
    const counts = [
      [1, 1, 1],
      [1, 4, 5],
    ];
    const maxima = [{ participant: "p0", amount: ore(20_000_000n) }];
    const problem = aProblem(counts);
    const over = (amounts: readonly bigint[]) => ({ kind: "largest-increase" as const, over: amounts.map(ore) });
    const withToday = (today: readonly bigint[]) =>
      expectOk(runToEnd(acceptableKeys({ ...problem, objectives: [over(today)], maxima })));
    const [one, other] = [withToday([1n, 1n, 99_999_998n]), withToday([50_000_000n, 50_000_000n, 0n])];
    expect(one.silent).toEqual(["p1", "p2"]);
    // What the silent pay today moves their scores, never what is acceptable.
    expect([one.front.admitted, other.front.admitted]).toEqual([9, 9]);
    expect([one.deadlock, other.deadlock]).toEqual([null, null]);
  });

  it("refuses a maximum of someone who does not take part, or given twice", () => {
    const code = (participants: readonly string[]) => {
      const maxima = participants.map((participant) => ({ participant, amount: ore(1n) }));
      const found = runToEnd(acceptableKeys({ ...aProblem([[1, 1]]), ...parts, maxima }));
      return found.ok ? "ok" : found.refusal.code;
    };
    expect([code([]), code(["x"]), code(["p0", "p0"])]).toEqual([
      "search/no-maxima",
      "search/maximum-unknown-participant",
      "search/maximum-twice",
    ]);
  });
});

describe("proposals", () => {
  const share = (...percents: bigint[]) => [percents.map((percent) => fraction(percent, 100n))];
  const proposals = [
    { id: "a", shares: share(50n, 30n, 20n) },
    { id: "b", shares: share(40n, 30n, 30n) },
    { id: "c", shares: share(30n, 40n, 30n) },
  ];
  const years = [{ name: "2026", amount: ore(100_000_000n) }];
  const ask = (positions: readonly Position[]) =>
    acceptableProposals({ participants: ["p0", "p1", "p2"], years, proposals, positions });

  it("are acceptable when all who have taken a position accept, by sets, answers and maxima alike", () => {
    const found = expectOk(
      ask([
        { kind: "keys", participant: "p0", accepts: ["b", "c"] },
        { kind: "answers", participant: "p1", accepts: ["b"], rejects: ["c"] },
        { kind: "maximum", participant: "p2", amount: ore(30_000_000n) },
      ]),
    );
    expect([found.acceptable, found.leastReluctance, found.silent]).toEqual([["b"], null, []]);
  });

  it("wait for those who have not answered, and never answer for them", () => {
    const found = expectOk(ask([{ kind: "answers", participant: "p1", accepts: [], rejects: ["c"] }]));
    expect(found).toMatchObject({ acceptable: [], undecided: ["a", "b"], silent: ["p0", "p2"] });
    expect(found.results.map(({ open }) => open)).toEqual([["p1"], ["p1"], []]);
  });

  it("that nobody agrees on: whose yes alone is missing, and by how much a maximum would have to give", () => {
    const found = expectOk(
      ask([
        { kind: "maximum", participant: "p0", amount: ore(35_000_000n) },
        { kind: "keys", participant: "p1", accepts: ["a", "b"] },
        { kind: "keys", participant: "p2", accepts: ["a", "b", "c"] },
      ]),
    );
    expect(found.leastReluctance).toBe("c");
    expect(found.concessions).toEqual([
      { id: "c", participant: "p1", beyond: null },
      { id: "b", participant: "p0", beyond: fraction(5_000_000n) },
      { id: "a", participant: "p0", beyond: fraction(15_000_000n) },
    ]);
  });

  it("are refused when a position means nothing", () => {
    const code = (...positions: Position[]) => {
      const found = ask(positions);
      return found.ok ? "ok" : found.refusal.code;
    };
    expect(code({ kind: "keys", participant: "x", accepts: [] })).toBe("search/position-unknown-participant");
    expect(code({ kind: "keys", participant: "p0", accepts: ["z"] })).toBe("search/position-unknown-proposal");
    expect(code({ kind: "answers", participant: "p0", accepts: ["a"], rejects: ["a"] })).toBe("search/position-both");
    const twice: Position = { kind: "keys", participant: "p0", accepts: [] };
    expect(code(twice, twice)).toBe("search/position-twice");
  });
});
