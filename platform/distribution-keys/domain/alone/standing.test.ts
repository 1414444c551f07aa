import { coreOver, gameFromTable, rangeGame } from "@omforent/fairness";
import { expect as expectOk, kroner, ore } from "@omforent/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AloneCost, certainGroups, savedTogether, standings } from "./index.ts";

const estimate = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.bigInt({ min: 0n, max: 10n ** 12n }))
  .map(([a, b]) => (a < b ? { from: ore(a), to: ore(b) } : { from: ore(b), to: ore(a) }));
const amount = fc.bigInt({ min: 0n, max: 10n ** 12n }).map(ore);
const around = fc.array(
  fc.record({ amount, estimate: fc.option(estimate), truth: fc.bigInt({ min: 0n, max: 10n ** 6n }) }),
  { minLength: 3, maxLength: 5 },
);
const costOf = (participant: string, range: { from: AloneCost["from"]; to: AloneCost["to"] }): AloneCost => ({
  participant,
  ...range,
  note: "",
});
const standingsOf = (
  drawn: readonly { amount: AloneCost["from"]; estimate: Pick<AloneCost, "from" | "to"> | null }[],
) =>
  standings(
    drawn.map((one, at) => ({ id: `p${at}`, amount: one.amount })),
    drawn.map((one, at) => one.estimate && costOf(`p${at}`, one.estimate)),
  );

describe("what each saves by taking part", () => {
  it("is a range, and the verdict is what holds over the whole of it", () => {
    const all = standings(
      ["a", "b", "c", "d", "e"].map((id) => ({ id, amount: kroner(100n) })),
      [
        costOf("a", { from: kroner(100n), to: kroner(120n) }),
        costOf("b", { from: kroner(80n), to: kroner(99n) }),
        costOf("c", { from: kroner(80n), to: kroner(120n) }),
        costOf("d", { from: kroner(100n), to: kroner(100n) }),
        null,
      ],
    );
    expect(all.map(({ verdict }) => verdict)).toEqual([
      "gains-by-staying",
      "gains-by-leaving",
      "cannot-tell",
      "even",
      "not-known",
    ]);
    expect(all[1]!.saves).toEqual({ from: kroner(-20n), to: kroner(-1n) });
    expect(all[4]!.saves).toBeNull();
    expect(savedTogether(all)).toBeNull();
    expect(savedTogether(all.slice(0, 2))).toEqual({ from: kroner(-20n), to: kroner(19n) });
  });

  it("is never contradicted by any truth within the estimates", () =>
    fc.assert(
      fc.property(around, (drawn) => {
        for (const [at, { verdict, alone, charge }] of standingsOf(drawn).entries()) {
          if (!alone) continue;
          const truth = alone.from + ((alone.to - alone.from) * drawn[at]!.truth) / 10n ** 6n;
          if (verdict === "gains-by-leaving") expect(truth < charge).toBe(true);
          if (verdict === "gains-by-staying") expect(truth >= charge).toBe(true);
          if (verdict === "even") expect(truth).toBe(charge);
        }
      }),
    ));
});

describe("what is certain of groups", () => {
  it("is what the library says of the same bounds", () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            amount: fc.bigInt({ min: 0n, max: 1000n }).map((n) => ore(n * 100n)),
            estimate: fc
              .tuple(fc.bigInt({ min: 0n, max: 1000n }), fc.bigInt({ min: 0n, max: 1000n }))
              .map(([a, b]) => ({ from: ore((a < b ? a : b) * 100n), to: ore((a < b ? b : a) * 100n) })),
          }),
          { minLength: 3, maxLength: 5 },
        ),
        (drawn) => {
          const [n, total] = [drawn.length, Number(drawn.reduce((sum, one) => sum + one.amount, 0n))];
          const table = (of: (members: typeof drawn) => number) =>
            expectOk(
              gameFromTable(
                n,
                "cost",
                Array.from({ length: 2 ** n }, (_, mask) =>
                  mask === 2 ** n - 1 ? total : of(drawn.filter((_one, at) => mask & (1 << at))),
                ),
              ),
            );
          const low = table((members) => Math.max(0, ...members.map(({ estimate: { from } }) => Number(from))));
          const high = table((members) => members.reduce((sum, { estimate: { to } }) => sum + Number(to), 0));
          const core = coreOver(
            expectOk(rangeGame(low, high)),
            drawn.map((one) => Number(one.amount)),
          );
          const isGroup = ({ coalition }: { coalition: number }) => (coalition & (coalition - 1)) !== 0;
          const groups = certainGroups(standingsOf(drawn))!;
          expect(groups.leaving.length).toBe(core.leaving.filter(isGroup).length);
          expect(groups.untold).toBe(core.unknown.filter(isGroup).length);
        },
      ),
    ));

  it("names the group and the least that is certain, and says nothing of one with an unknown cost", () => {
    const charges = ["a", "b", "c"].map((id) => ({ id, amount: kroner(100n) }));
    const alone = [
      costOf("a", { from: kroner(300n), to: kroner(400n) }),
      costOf("b", { from: kroner(10n), to: kroner(20n) }),
      null,
    ];
    const groups = certainGroups(standings(charges, alone))!;
    expect(groups.staying).toEqual([
      { members: ["a", "b"], surely: kroner(100n) },
      { members: ["a", "c"], surely: kroner(100n) },
    ]);
    expect([groups.leaving, groups.untold]).toEqual([[], 1]);
  });

  it("is not looked for among more than twelve", () =>
    expect(
      certainGroups(
        Array.from({ length: 13 }, (_, at) => standingsOf([{ amount: ore(BigInt(at)), estimate: null }])[0]!),
      ),
    ).toBeNull());
});
