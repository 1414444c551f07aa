import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { expectSchema } from "./testing/expect-schema.ts";
import { documentOf, runOmforent } from "./testing/run-omforent.ts";

const folder = mkdtempSync(join(tmpdir(), "omforent-cli-"));
afterAll(() => rmSync(folder, { recursive: true }));
const fileWith = (name: string, content: unknown) => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
};

const fosen = {
  amount: "1000000.00",
  key: "30 % likt og 70 % etter folketall",
  participants: [
    { id: "5054", name: "Indre Fosen" },
    { id: "5057", name: "Ørland" },
    { id: "5058", name: "Åfjord" },
    { id: "5020", name: "Osen" },
  ],
  date: "2026-01-01",
};

type Split = {
  total: string;
  key: unknown;
  shares: { id: string; amount: string; fraction: string }[];
  explanation: Record<string, { exact: string }>;
};

describe("omforent split", () => {
  it("divides a million between four, to the øre, by the public population", async () => {
    const ran = await runOmforent(["split", fileWith("fosen.json", fosen), "--json"]);
    expect(ran.stderr).toBe("");
    const answer = documentOf(ran) as Split;
    expectSchema("split-input.schema.json", fosen);
    expectSchema("split-output.schema.json", answer);
    expect(answer.shares.map(({ id, amount }) => [id, amount])).toEqual([
      ["5054", "344776.22"],
      ["5057", "363649.23"],
      ["5058", "192012.67"],
      ["5020", "99561.88"],
    ]);
    expect(answer.shares[3]!.fraction).toBe("14771/148360"); // 9.956 %
    expect(answer.explanation["5020"]!.exact).toBe("9956188/1");
  });

  it("gives the same for stated statistics by name or id, from a file or standard input, options first or last", async () => {
    const stated = [10_006, 10_706, 4340, 911];
    const participants = fosen.participants.map((one, place) => ({
      ...one,
      statistics: { [place % 2 ? "folketall" : "population"]: stated[place] },
    }));
    const scenario = JSON.stringify({ ...fosen, participants });
    const [one, two] = await Promise.all([
      runOmforent(["--json", "split", "-"], { stdin: scenario }),
      runOmforent(["split", "--json", "--lang", "en", "--", fileWith("stated.json", scenario)]),
    ]);
    const amounts = (documentOf(one) as Split).shares.map(({ amount }) => amount);
    expect(amounts).toEqual(["344776.22", "363649.23", "192012.67", "99561.88"]);
    expect(two.stdout).toBe(one.stdout);
  });

  it("takes the tree of omforent key verbatim", async () => {
    const key = documentOf(await runOmforent(["key", fosen.key, "--json"])) as { tree: unknown };
    const ran = await runOmforent(["split", fileWith("tree.json", { ...fosen, key: key.tree }), "--json"]);
    const answer = documentOf(ran) as Split;
    expect(answer.key).toEqual(key.tree);
    expect(answer.shares[3]!.amount).toBe("99561.88");
  });

  it("explains one participant's amount to the last øre, by number or name", async () => {
    const file = fileWith("explain.json", fosen);
    const [byName, byNumber, nobody] = await Promise.all([
      runOmforent(["split", file, "--explain", "Osen"]),
      runOmforent(["split", "--explain=5020", file]),
      runOmforent(["split", file, "--explain", "Oslo"]),
    ]);
    expect(byName.stdout).toMatch(/911 av 25\s963/u);
    expect(byName.stdout).toMatch(/Siste øre: 0,01\skr/u);
    expect(byNumber.stdout).toBe(byName.stdout);
    expect([nobody.status, nobody.stdout]).toEqual([2, ""]);
    expect(nobody.stderr).toContain("Indre Fosen");
  });

  it("knows a municipality by its number alone: its figures, and its name in the sentence and in the table", async () => {
    const participants = [{ id: "5020" }, { id: "5058" }];
    const scenario = { amount: "100.00", key: "Osen 1/4 og Åfjord 3/4", participants };
    const { stdout, stderr } = await runOmforent(["split", fileWith("numbers.json", scenario)]);
    expect(stderr).toBe("");
    expect(stdout).toMatch(/^Osen +25,000\s% +25,00$/mu);
  });

  it("lets a cooperation count what it likes, in the words of the sentence", async () => {
    const scenario = {
      amount: "100.00",
      key: "etter «henvendelser i 2025»",
      participants: [
        { id: "A", statistics: { "henvendelser i 2025": "1/3" } },
        { id: "B", statistics: { "henvendelser i 2025": "0.6666666666666666666666666666" } },
      ],
    };
    const answer = documentOf(await runOmforent(["split", "--json", fileWith("own.json", scenario)])) as Split;
    expect(answer.shares.map(({ amount }) => amount)).toEqual(["33.33", "66.67"]);
  });

  it("shows people a table that sums, the sentence and the source of the figures", async () => {
    const { stdout, status } = await runOmforent(["split", fileWith("table.json", fosen)]);
    expect(status).toBe(0);
    expect(stdout).toContain("Nøkkel: 30 % likt og 70 % etter folketall");
    expect(stdout).toMatch(/Osen +9,956\s% +99\s561,88/u);
    expect(stdout).toMatch(/Sum +1\s000\s000,00/u);
    expect(stdout).toContain("Statistisk sentralbyrå, 07459");
    const english = await runOmforent(["split", "--lang", "en", fileWith("table.json", fosen)]);
    expect(english.stdout).toMatch(/Total +1,000,000\.00/u);
  });
});

describe("omforent key", () => {
  it("reads a sentence in each language and writes it in all three", async () => {
    const [nb, nn, en] = await Promise.all([
      runOmforent(["key", "30 % likt og 70 % etter folketall", "--json"]),
      runOmforent(["key", "30 % likt og 70 % etter folketal", "--json", "--lang=nn"]),
      runOmforent(["--lang", "en", "key", "30% equally and 70% by population", "--json"]),
    ]);
    const answer = documentOf(nb) as { sentences: Record<string, string> };
    expectSchema("key-output.schema.json", answer);
    expect(Object.keys(answer.sentences)).toEqual(["nb", "nn", "en"]);
    expect(nn.stdout).toBe(nb.stdout);
    expect(en.stdout).toBe(nb.stdout);
  });

  it("points at the place of a mistake, for people under the word and in JSON by offset", async () => {
    const sentence = "30 % likt og 70 % etter folketal";
    const [people, json] = await Promise.all([
      runOmforent(["key", sentence]),
      runOmforent(["key", sentence, "--json"]),
    ]);
    expect(people.status).toBe(1);
    expect(people.stdout).toBe("");
    expect(people.stderr).toContain(`  ${sentence}\n  ${" ".repeat(24)}^^^^^^^^\n`);
    expect(people.stderr).toContain("folketall");
    const answer = documentOf(json) as { error: { code: string; position: unknown } };
    expectSchema("error.schema.json", answer);
    expect(answer.error.position).toEqual({ offset: 24, length: 8 });
    expect([json.status, json.stderr]).toEqual([1, ""]);
  });
});

describe("omforent apportion", () => {
  for (const [words, seats] of [
    [
      ["100", "501", "299", "200"],
      ["50", "30", "20"],
    ],
    [
      ["100", "50", "30", "20"],
      ["50", "30", "20"],
    ],
    [
      ["--", "-100", "1", "1", "1"],
      ["-34", "-33", "-33"],
    ],
    [
      ["-100", "1", "1", "1"],
      ["-34", "-33", "-33"],
    ],
    [["3", "1/3", "0.5", "1e0"], null],
    [
      ["--method", "adams", "3", "100", "1", "1"],
      ["1", "1", "1"],
    ],
    [
      ["3", "100", "1", "1", "--method=dhondt"],
      ["3", "0", "0"],
    ],
    [
      ["4", "0", "1", "2", "--minimum", "1"],
      ["1", "1", "2"],
    ],
    [
      ["0", "0", "0"],
      ["0", "0"],
    ],
    [
      ["1000000000000000000", "1", "1", "1"],
      ["333333333333333334", "333333333333333333", "333333333333333333"],
    ],
  ] as const)
    it(`${words.join(" ")} is ${seats ?? "refused"}`, async () => {
      const ran = await runOmforent(["apportion", "--json", ...words]);
      const answer = documentOf(ran) as { seats?: string[] };
      expect(answer.seats ?? null).toEqual(seats);
      expectSchema(seats ? "apportion-output.schema.json" : "error.schema.json", answer);
      expect([ran.status, ran.stderr]).toEqual([seats ? 0 : 1, ""]);
    });

  it("says who tied, in JSON only when somebody did", async () => {
    const [tie, none] = await Promise.all([
      runOmforent(["apportion", "--json", "1", "2", "1", "2"]),
      runOmforent(["apportion", "--json", "1", "2", "1", "1"]),
    ]);
    expect(documentOf(tie)).toEqual({ seats: ["1", "0", "0"], ties: [{ parties: [0, 2], units: "1" }] });
    expect(documentOf(none)).toEqual({ seats: ["1", "0", "0"] });
    expect((await runOmforent(["apportion", "1", "2", "1", "2"])).stdout).toContain("Nr. 1, 3 sto helt likt");
  });
});

describe("omforent power", () => {
  const oneRule = {
    voters: [
      { id: "A", weight: 50 },
      { id: "B", weight: 49 },
      { id: "C", weight: 1 },
    ],
    quota: 51,
  };

  it("gives Banzhaf, Shapley–Shubik, swings, veto and dummies", async () => {
    const answer = documentOf(await runOmforent(["power", fileWith("power.json", oneRule), "--json"]));
    expectSchema("power-input.schema.json", oneRule);
    expectSchema("power-output.schema.json", answer);
    expect(answer).toMatchObject({
      banzhaf: { A: 0.6, B: 0.2, C: 0.2 },
      shapleyShubik: { A: 2 / 3, B: 1 / 6, C: 1 / 6 },
      swings: { A: "3", B: "1", C: "1" },
      winning: "3",
      veto: ["A"],
      dummies: [],
    });
  });

  it("takes several rules that must all hold", async () => {
    const rules = {
      voters: [{ id: "A" }, { id: "B" }, { id: "C" }],
      rules: [
        { weights: ["50", 49, "1"], quota: "51" },
        { weights: [1, 1, 1], quota: 3 },
      ],
    };
    expectSchema("power-input.schema.json", rules);
    const answer = documentOf(await runOmforent(["power", fileWith("rules.json", rules), "--json"]));
    expect(answer).toMatchObject({ winning: "1", veto: ["A", "B", "C"] });
  });

  it("refuses a quota that nobody can reach, and names it", async () => {
    const ran = await runOmforent(["power", fileWith("high.json", { ...oneRule, quota: 101 }), "--json"]);
    expect(documentOf(ran)).toMatchObject({ error: { code: "power/quota-unreachable" } });
    expect(ran.status).toBe(1);
  });

  it("tells people who can block, alone or with whom", async () => {
    const { stdout } = await runOmforent(["power", fileWith("people.json", oneRule)]);
    expect(stdout).toMatch(/^A .*alene$/mu);
    expect(stdout).toMatch(/^B .*med A$/mu);
    expect(stdout).toContain("Har veto: A");
  });
});

describe("the checks of an apportionment", () => {
  it("tell of paradoxes, quotas and bias, for one method or for all side by side", async () => {
    const words = ["apportion", "10", "6", "6", "2", "--checks", "--after", "6,7,2", "--newcomer", "3:2"];
    const one = documentOf(await runOmforent([...words, "--json"]));
    expectSchema("apportion-output.schema.json", one);
    expect(one).toMatchObject({ seats: ["4", "4", "2"], checks: { alabama: [{ party: 2, from: "2", to: "1" }] } });
    const all = documentOf(await runOmforent([...words, "--method", "all", "--json"]));
    expectSchema("apportion-output.schema.json", all);
    expect(all).toMatchObject({ methods: { webster: { checks: { alabama: [], newState: [] } } } });
    expect((await runOmforent(words)).stdout).toContain(
      "Alabama-paradokset: med én enhet mer å dele ville nr. 3 mistet en.",
    );
    const refused = documentOf(await runOmforent(["apportion", "3", "1", "1", "--after", "1", "--json"]));
    expect(refused).toMatchObject({ error: { code: "apportion/after-length" } });
  });
});

describe("power beside shares", () => {
  const voters = [
    { id: "A", weight: 50, cost: "600000.00", population: 12000 },
    { id: "B", weight: 49, cost: "300000.00", population: 7000 },
    { id: "C", weight: 1, cost: "100000.00", population: 1000 },
  ];

  it("sets who decides beside who pays and who lives there, and lists the groups that are just large enough", async () => {
    const file = fileWith("beside.json", { voters, quota: 51 });
    const answer = documentOf(await runOmforent(["power", file, "--minimal", "--json"]));
    expectSchema("power-input.schema.json", { voters, quota: 51 });
    expectSchema("power-output.schema.json", answer);
    expect(answer).toMatchObject({
      blocking: { A: { fewestOthers: 0, partners: [] }, C: { fewestOthers: 1, partners: ["A", "B"] } },
      beside: { C: { costShare: 0.1, populationShare: 0.05 } },
      minimalWinning: {
        coalitions: [
          ["A", "B"],
          ["A", "C"],
        ],
        cut: false,
      },
    });
    expect((await runOmforent(["power", file])).stdout).toMatch(/Makt − kostnad/);
  });

  it("refuses shares that only some have", async () => {
    const [first, ...others] = voters;
    const file = fileWith("some.json", { voters: [{ id: first!.id, weight: 50 }, ...others], quota: 51 });
    expect(documentOf(await runOmforent(["power", file, "--json"]))).toMatchObject({
      error: { code: "power/share-missing", path: "voters/0/cost" },
    });
  });
});
