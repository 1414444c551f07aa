import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { expectSchema } from "./testing/expect-schema.ts";
import { documentOf, type Ran, runOmforent } from "./testing/run-omforent.ts";

const folder = mkdtempSync(join(tmpdir(), "omforent-cli-"));
afterAll(() => rmSync(folder, { recursive: true }));

const split = (scenario: unknown, ...options: readonly string[]) =>
  runOmforent(["split", "-", ...options], {
    stdin: typeof scenario === "string" || Buffer.isBuffer(scenario) ? scenario : JSON.stringify(scenario),
  });
const scenario = (changes: Record<string, unknown> = {}) => ({
  amount: "100.00",
  key: "30 % likt og 70 % etter folketall",
  participants: [
    { id: "A", name: "Abra", statistics: { folketall: 1 } },
    { id: "B", name: "Berg", statistics: { folketall: 2 } },
  ],
  ...changes,
});

/** A no that is well said: exit 1 or 2, a code that is worded, no trace of our insides. */
function expectWellRefused(ran: Ran, code: string, status = 1): void {
  const answer = documentOf(ran) as { error: { code: string; message: string } };
  expectSchema("error.schema.json", answer);
  expect([answer.error.code, ran.status]).toEqual([code, status]);
  expect(JSON.stringify(answer)).not.toMatch(/refusal\.|\{\{|node_modules|\.ts:| {4}at /);
  expect(ran.stderr).toBe("");
}

describe("what the command line withstands", () => {
  const one = (id: string, folketall: unknown) => ({ id, statistics: { folketall } });
  const deep = `{"amount":"1.00","participants":[],"key":${'{"kind":"adjusted","rule":'.repeat(50_000)}`;
  const cases: readonly (readonly [name: string, input: unknown, code: string])[] = [
    ["an empty file", "", "file/empty"],
    ["malformed JSON", '{"amount": }', "file/malformed-json"],
    ["JSON that ends too early, however deep", deep, "file/malformed-json"],
    ["JSON nested beyond sense", `${deep}1${"}".repeat(50_001)}`, "request/too-deep"],
    ["text that is not UTF-8", Buffer.from([0x22, 0xff, 0x22]), "file/not-utf8"],
    ["a list where an object should be", [], "json/expected-object"],
    ["an unknown field", scenario({ amout: "1.00" }), "json/unknown-field"],
    ["a number for money", scenario({ amount: 100 }), "json/expected-text"],
    ["money without øre", scenario({ amount: "100" }), "money/not-kroner"],
    ["no such date", scenario({ date: "2026-02-30" }), "date/not-a-date"],
    ["weights of 99.9 %", scenario({ key: "29,9 % likt og 70 % etter folketall" }), "key/weights-not-100"],
    ["an unknown measure", scenario({ key: "etter hestekrefter" }), "language/unknown-measure"],
    ["an unknown kind of key", scenario({ key: { kind: "fair" } }), "json/expected-one-of"],
    ["nobody", scenario({ participants: [] }), "key/no-participants"],
    ["one twice", scenario({ participants: [one("A", 1), one("A", 2)] }), "key/duplicate-participant"],
    ["a negative figure", scenario({ participants: [one("A", -1), one("B", 2)] }), "key/negative-figure"],
    ["figures that are all zero", scenario({ participants: [one("A", 0), one("B", 0)] }), "key/all-zero"],
    ["a figure that is no number", scenario({ participants: [one("A", "1e9")] }), "fraction/not-a-number"],
    ["a figure that divides by zero", scenario({ participants: [one("A", "1/0")] }), "fraction/zero-denominator"],
    ["a missing figure", scenario({ participants: [one("A", 1), { id: "B", statistics: {} }] }), "key/missing-facts"],
    ["an unknown municipality", scenario({ participants: [{ id: "9999" }] }), "municipality/not-found"],
    ["a municipality of the past", scenario({ participants: [{ id: "1633" }] }), "municipality/no-longer-in-use"],
    ["a control character in a name", scenario({ participants: [{ id: "A\u001b[2J" }] }), "request/control-character"],
  ];
  for (const [name, input, code] of cases)
    it(`${name}: ${code}`, async () => expectWellRefused(await split(input, "--json"), code));

  it("names every missing figure, one by one, with the participant as people know it", async () => {
    const participants = [
      { id: "A", name: "Abra", statistics: {} },
      { id: "B", name: "Berg", statistics: {} },
    ];
    const { error } = documentOf(await split(scenario({ participants, date: "2026-01-01" }), "--json")) as {
      error: { because: { message: string; path: string }[] };
    };
    expect(error.because.map(({ path }) => path)).toEqual(["participants/0", "participants/1"]);
    expect(error.because[1]!.message).toMatch(/Berg.*folketall/);
  });

  const amounts = ["0.00", "-0.01", "10000000000000000.00", "-10000000000000000.00", "0.01"];
  for (const amount of amounts)
    it(`divides ${amount} kr so that it sums`, async () => {
      const ran = await split(scenario({ amount }), "--json");
      const { shares, total } = documentOf(ran) as { shares: { amount: string }[]; total: string };
      const ore = (kroner: string) => BigInt(kroner.replace(".", ""));
      expect(shares.reduce((sum, share) => sum + ore(share.amount), 0n)).toBe(ore(amount));
      expect([total, ran.status]).toEqual([amount, 0]);
    });

  it("divides between 400, and each has an explanation", async () => {
    const participants = Array.from({ length: 400 }, (_, i) => one(`k${i}`, (i * 7919) % 1013));
    const ran = await split(scenario({ participants, amount: "999999.99" }), "--json");
    const answer = documentOf(ran) as { shares: { amount: string }[]; explanation: Record<string, unknown> };
    expectSchema("split-output.schema.json", answer);
    expect(answer.shares.reduce((sum, { amount }) => sum + BigInt(amount.replace(".", "")), 0n)).toBe(99_999_999n);
    expect(Object.keys(answer.explanation)).toHaveLength(400);
  });

  it("shows a name with HTML as it is, and no mark that turns the text or steers the terminal", async () => {
    const participants = [{ ...one("A", 1), name: "<script>alert(1)</script>\u202egnirp\u009b2J\u200b" }, one("B", 1)];
    const [people, json] = await Promise.all([
      split(scenario({ participants })),
      split(scenario({ participants, key: "etter <b>\u202e\u009b" }), "--json"),
    ]);
    expect(people.stdout).toContain("<script>alert(1)</script><U+202E>gnirp<U+009B>2J<U+200B>");
    for (const { stdout, stderr } of [people, json])
      expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e]/);
  });

  it("survives names that are special to JavaScript", async () => {
    const participants: { id: string; statistics: Record<string, number> }[] = [
      { id: "toString", statistics: { constructor: 1, folketall: 3 } },
      { id: "constructor", statistics: { folketall: 1 } },
    ];
    const ran = await split(JSON.stringify(scenario({ participants, key: "etter folketall" })), "--json");
    expect(documentOf(ran)).toMatchObject({ shares: [{ amount: "75.00" }, { amount: "25.00" }] });
    expect(ran.stdout).toContain('"constructor":{"code":"amount"');
  });

  it("reads a file with a byte order mark, and says when there is none, or a folder, or no permission to see it", async () => {
    expect((await split(`\ufeff${JSON.stringify(scenario())}`, "--json")).status).toBe(0);
    expectWellRefused(await runOmforent(["split", join(folder, "none.json"), "--json"]), "file/not-found");
    mkdirSync(join(folder, "map"));
    expectWellRefused(await runOmforent(["split", join(folder, "map"), "--json"]), "file/not-a-file");
    writeFileSync(join(folder, "file"), "");
    expectWellRefused(await runOmforent(["split", join(folder, "file/x"), "--json"]), "file/not-found");
  });

  it("refuses weights that make no sense", async () => {
    const apportion = (...words: readonly string[]) => runOmforent(["apportion", "--json", ...words]);
    expectWellRefused(await apportion("--", "10", "1", "-1"), "apportion/weight-negative");
    expectWellRefused(await apportion("10", "0", "0"), "apportion/all-weights-zero");
    expectWellRefused(await apportion("ti", "1"), "apportion/not-whole");
    expectWellRefused(await apportion("10", "NaN"), "fraction/not-a-number");
    expectWellRefused(await apportion("10", "1/0"), "fraction/zero-denominator");
    expectWellRefused(await apportion("10", "1,5"), "fraction/not-a-number");
    expectWellRefused(await apportion("1", "1", "1", "--minimum", "1"), "apportion/minimum-above-total");
    expectWellRefused(await apportion("9", "1", "1", "--maximum", "1"), "apportion/maximum-below-total");
    const huge = "9".repeat(400);
    expect(documentOf(await apportion(huge, huge, "1/3"))).toMatchObject({
      seats: [/^9{399}\d$/, /^\d+$/].map((digits) => expect.stringMatching(digits)),
    });
  });

  it("tells wrong use from a refusal: exit 2", async () => {
    expectWellRefused(await runOmforent(["--json"]), "usage/no-command", 2);
    expectWellRefused(await runOmforent(["divide", "--json"]), "usage/unknown-command", 2);
    expectWellRefused(await runOmforent(["split", "--json"]), "usage/too-few", 2);
    expectWellRefused(await runOmforent(["split", "a", "b", "--json"]), "usage/too-many", 2);
    expectWellRefused(await runOmforent(["split", "-", "--jason", "--json"]), "usage/unknown-option", 2);
    expectWellRefused(await runOmforent(["key", "likt", "--lang", "fi", "--json"]), "usage/not-one-of", 2);
    expectWellRefused(await runOmforent(["key", "likt", "--json", "--lang"]), "usage/option-needs-value", 2);
    expectWellRefused(await runOmforent(["--json=1", "--json", "key", "likt"]), "usage/option-takes-no-value", 2);
    expectWellRefused(await runOmforent(["apportion", "1", "1", "--method", "dean", "--json"]), "usage/not-one-of", 2);
  });

  it("words every refusal of its own in three languages, and never shows a trace to people either", async () => {
    for (const language of ["nb", "nn", "en"]) {
      const { stderr, stdout, status } = await split('{"amount": }', "--lang", language);
      expect([stdout, status]).toEqual(["", 1]);
      expect(stderr).toMatch(/stdin.* 1.* 12/);
      expect(stderr).not.toMatch(/refusal\.|\{\{| {4}at /);
    }
  });

  it("is quiet when the reader has seen enough", async () => {
    const participants = Array.from({ length: 400 }, (_, i) => one(`k${i}`, i));
    const child = spawn(process.execPath, [join(import.meta.dirname, "omforent.js"), "split", "-", "--json"]);
    let said = "";
    child.stderr.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.stdout.destroy();
    child.stdin.end(JSON.stringify(scenario({ participants })));
    await new Promise((resolve) => child.on("close", resolve));
    expect(said).toBe("");
  });
});

describe("the entry", () => {
  const asIf20 = "data:text/javascript,Object.defineProperty(process.versions,'node',{value:'20.1.0'})";

  it("goes on in the project's own Node when it is started by an older one, and keeps its answer and exit code", async () => {
    const ran = await runOmforent(["apportion", "--json", "--", "3", "1", "-2"], { nodeOptions: ["--import", asIf20] });
    expectWellRefused(ran, "apportion/weight-negative");
    const piped = await runOmforent(["split", "-", "--json"], {
      nodeOptions: ["--import", asIf20],
      stdin: JSON.stringify(scenario()),
    });
    expect(piped.status).toBe(0);
  });

  it("helps with every command, and in every language", async () => {
    const commands = [["split"], ["key"], ["apportion"], ["power"], ["import"], [], ["--lang", "nn"], ["--lang=en"]];
    const helped = await Promise.all(commands.map((words) => runOmforent([...words, "--help"])));
    for (const { stdout, status, stderr } of [...helped, await runOmforent(["-h"])]) {
      expect([status, stderr]).toEqual([0, ""]);
      expect(stdout).toMatch(/^(Omforent|Bruk:|Usage:)/);
    }
  });
});
