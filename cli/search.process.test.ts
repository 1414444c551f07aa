import { describe, expect, it } from "vitest";
import { expectSchema } from "./testing/expect-schema.ts";
import { documentOf, runOmforent } from "./testing/run-omforent.ts";

const pupils = { "5020": 90, "5054": 1000, "5057": 1300, "5058": 450 } as const; // eksempeltall
const population = { "5020": 911, "5054": 10_006, "5057": 10_706, "5058": 4340 } as const;
const today = { "5020": "80000.00", "5054": "350000.00", "5057": "380000.00", "5058": "190000.00" } as const;
const ids = ["5020", "5054", "5057", "5058"] as const;
const problem = {
  amount: "1000000.00",
  step: 5,
  maxParts: 3,
  criteria: ["likt", "folketall", "etter elever"],
  participants: ids.map((id) => ({
    id,
    today: today[id],
    statistics: { folketall: population[id], elever: pupils[id] },
  })),
  target: { "5020": "0.10", "5054": "0.34", "5057": "0.37", "5058": "0.19" },
};
const asked = (json: unknown, ...args: string[]) =>
  runOmforent(["search", "-", ...args], { stdin: JSON.stringify(json) });

type Key = {
  sentence: string;
  parts: number;
  years: { amounts: Record<string, string>; off: Record<string, string> }[];
};
type Found = {
  proved: { method: string; keys: string };
  front: (Key & { scores: Record<string, string | number> })[];
  nearest: (Key & { distance: Record<string, string> })[];
  acceptance: { acceptable: string; silent: string[]; concessions?: (Key & { asked: object[] })[] };
};

describe("omforent search", () => {
  it("gives the best keys and the nearest as sentences, with what was proved, as the schemas say", async () => {
    const found = documentOf(await asked(problem, "--json")) as Found;
    expectSchema("search-input.schema.json", problem);
    expectSchema("search-output.schema.json", found);
    expect(found.proved).toMatchObject({ method: "exhaustive", keys: "231" });
    const [nearest] = found.nearest;
    expect(found.nearest).toHaveLength(3);
    for (const { years } of found.nearest)
      expect(Object.values(years[0]!.amounts).reduce((sum, kr) => sum + BigInt(kr.replace(".", "")), 0n)).toBe(
        100_000_000n,
      );
    // The sentence is a key like any other: splitting by it gives the same amounts.
    const scenario = {
      amount: problem.amount,
      key: nearest!.sentence,
      participants: problem.participants.map(({ id, statistics }) => ({ id, statistics })),
    };
    const split = documentOf(await runOmforent(["split", "-", "--json"], { stdin: JSON.stringify(scenario) })) as {
      shares: { id: string; amount: string }[];
    };
    expect(Object.fromEntries(split.shares.map(({ id, amount }) => [id, amount]))).toEqual(nearest!.years[0]!.amounts);
  });

  it("uses public figures for municipalities, in every year asked for", async () => {
    const participants = ids.map((id) => ({ id }));
    const found = documentOf(
      await asked(
        { amount: "1000000.00", criteria: ["likt", "etter folketall"], participants, years: [2020, 2026] },
        "--json",
      ),
    ) as Found;
    expectSchema("search-output.schema.json", found);
    expect(found.proved.keys).toBe("21");
    expect(Object.keys(found.front[0]!.scores)).toEqual(["spread", "instability", "parts"]);
    const equally = found.front.find(({ sentence }) => sentence === "likt");
    expect(equally!.scores.instability).toBe("0/1");
  });

  it("says which single concession opens the way when no key is bearable to all, and assumes nothing of the silent", async () => {
    const maximum = { "5020": "50000.00", "5054": "345000.00" } as Record<string, string>;
    const participants = problem.participants.map((one) => ({
      ...one,
      ...(maximum[one.id] ? { maximum: maximum[one.id] } : {}),
    }));
    const found = documentOf(await asked({ ...problem, participants }, "--json")) as Found;
    expectSchema("search-output.schema.json", found);
    expect(found.acceptance).toMatchObject({ acceptable: "0", silent: ["5057", "5058"] });
    expect(found.acceptance.concessions!.length).toBeGreaterThan(0);
    const { stdout } = await asked({ ...problem, participants });
    expect(stdout).toContain("Alle 231 nøkler i steg på 5");
    expect(stdout).toMatch(/Én innrømmelse er nok: .*måtte gå med på/);
    expect(stdout).toContain("Har ikke svart, og er ikke antatt å mene noe: Ørland");
  });

  it("finds the nearest by a bound when there are too many keys to compare, and says so", async () => {
    const criteria = Array.from({ length: 12 }, (_, each) => `tall ${each}`);
    const many = {
      amount: "1000000.00",
      step: 1,
      criteria: criteria.map((name) => `etter «${name}»`),
      participants: ["A", "B", "C"].map((id, at) => ({
        id,
        statistics: Object.fromEntries(criteria.map((name, each) => [name, 1 + ((each * 5 + at * at * 7) % 11)])),
      })),
      target: { A: "1/3", B: "1/4", C: "5/12" },
    };
    const found = documentOf(await asked(many, "--json")) as Found & { proved: { gap: number } };
    expectSchema("search-output.schema.json", found);
    expect(found.proved.method).toBe("bound");
    expect(BigInt(found.proved.keys)).toBeGreaterThan(10n ** 14n);
    expect(found.proved.gap).toBeLessThan(1e-6);
    expect(found.nearest[0]!.sentence).toContain("etter «tall");
  });

  it("weighs answers to proposals", async () => {
    const answers = { "5020": { accepts: ["a"], rejects: ["b"] }, "5054": { accepts: ["a", "b"] } } as Record<
      string,
      object
    >;
    const participants = problem.participants.map((one) => ({ ...one, ...answers[one.id] }));
    const proposals = [
      { id: "a", key: "30 % likt og 70 % etter folketall" },
      { id: "b", key: "likt" },
    ];
    const found = documentOf(await asked({ ...problem, participants, proposals }, "--json")) as { proposals: object };
    expectSchema("search-output.schema.json", found);
    expect(found.proposals).toMatchObject({ acceptable: ["a"], silent: ["5057", "5058"] });
  });

  it("refuses by name what it cannot search", async () => {
    const refusal = async (json: unknown) => {
      const { error } = documentOf(await asked(json, "--json")) as {
        error: { code: string; message: string; path: string };
      };
      expect(error.message).not.toContain("refusal.");
      return [error.code, error.path];
    };
    const [first] = problem.participants;
    expect(await refusal({ ...problem, participants: [first, first] })).toEqual([
      "search/participant-twice",
      "participants/1",
    ]);
    expect(await refusal({ ...problem, step: 7 })).toEqual(["search/step", "step"]);
    expect(await refusal({ ...problem, criteria: ["75 000 kr på hver"] })).toEqual([
      "search/criterion-not-shares",
      "criteria/0",
    ]);
    expect(await refusal({ ...problem, target: { "5020": "1" } })).toEqual([
      "search/target-participant-missing",
      "target",
    ]);
    expect(await refusal({ ...problem, front: 1_000_000 })).toEqual(["search/front-size", "front"]);
    expect(await refusal({ ...problem, objectives: ["core"] })).toEqual(["search/objective-needs", "objectives"]);
  });
});
