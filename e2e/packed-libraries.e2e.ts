import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { npm, packLibraries } from "../scripts/pack/pack-libraries.ts";
import { asReader } from "./browser/reader.ts";

/** What someone writes who has nothing of ours but the packages. */
const program = `
import { apportion, evaluate, type Key, type Scenario } from "@omforent/fairness";
import { expect, fraction, kroner, oreToWire } from "@omforent/kernel";
import { legalForms } from "@omforent/law";

const population: Record<string, bigint> = { "Indre Fosen": 10006n, Ørland: 10706n, Åfjord: 4340n, Osen: 911n };
const key: Key = {
  rounding: 1n,
  cost: {
    kind: "weighted",
    parts: [
      { weight: fraction(3n, 10n), rule: { kind: "equal" } },
      {
        weight: fraction(7n, 10n),
        rule: { kind: "measure", figure: { measure: "population", at: { kind: "unstated" }, unpublished: "wait" } },
      },
    ],
  },
};
const scenario: Scenario = {
  key,
  participants: Object.keys(population).map((name) => ({ id: name, name })),
  figures: Object.entries(population).map(([participant, value]) => ({
    participant, measure: "population", date: null, value: fraction(value), publishedOn: null, source: null,
  })),
  amount: kroner(1_000_000n),
  date: null,
};

export const found = {
  amounts: expect(evaluate(scenario)).shares.map(({ amount }) => oreToWire(amount)),
  seats: expect(apportion("webster", { total: 100n, weights: [fraction(501n), fraction(299n), fraction(200n)] })).seats.map(String),
  forms: legalForms.map(({ id }) => id).includes("iks"),
};
`;

const right = {
  amounts: ["344776.22", "363649.23", "192012.67", "99561.88"],
  seats: ["50", "30", "20"],
  forms: true,
};

let packed: string;
let app: string;

beforeAll(() => {
  packed = mkdtempSync(join(tmpdir(), "omforent-packed-"));
  app = mkdtempSync(join(tmpdir(), "omforent-app-"));
  const tarballs = packLibraries(packed);
  writeFileSync(join(app, "package.json"), JSON.stringify({ name: "app", private: true, type: "module" }));
  npm(["install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", ...tarballs], app);
  writeFileSync(join(app, "program.ts"), program);
}, 120_000);
afterAll(() => {
  for (const folder of [packed, app]) rmSync(folder, { recursive: true, force: true });
});

describe("kernel, fairness and law, packed and installed in an empty folder", () => {
  it("are typed for those who use them", () => {
    const options = { strict: true, target: "ES2022", module: "NodeNext", outDir: "out", rootDir: ".", types: [] };
    writeFileSync(join(app, "tsconfig.json"), JSON.stringify({ compilerOptions: options, files: ["program.ts"] }));
    const tsc = join(import.meta.dirname, "../node_modules/typescript/bin/tsc");
    expect(compile(tsc)).toBe("");
  });

  it("divide a cost in Node", () => {
    writeFileSync(
      join(app, "print.js"),
      `import { found } from "./out/program.js"; console.log(JSON.stringify(found));`,
    );
    const printed = execFileSync(process.execPath, ["print.js"], { cwd: app, encoding: "utf8" });
    expect(JSON.parse(printed)).toEqual(right);
  });

  it("divide a cost in a browser, without anything of Node", async () => {
    const entry = join(app, "show.js");
    writeFileSync(entry, `import { found } from "./out/program.js"; document.title = JSON.stringify(found);`);
    const outDir = join(app, "bundle");
    mkdirSync(outDir);
    await build({
      root: app,
      configFile: false,
      logLevel: "silent",
      build: { outDir, lib: { entry, formats: ["es"], fileName: "show" }, minify: false },
    });
    const bundle = readFileSync(join(outDir, "show.js"), "utf8");
    expect(bundle).not.toMatch(/["']node:|\brequire\(|\bprocess\.|__vite-browser-external/);
    await asReader({}, async (page) => {
      await page.route("**/empty", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html>" }));
      await page.goto("/empty");
      await page.addScriptTag({ content: bundle, type: "module" });
      await page.waitForFunction(() => document.title !== "");
      expect(JSON.parse(await page.title())).toEqual(right);
    });
  });
});

function compile(tsc: string): string {
  try {
    return execFileSync(process.execPath, [tsc, "-p", app], { encoding: "utf8" });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}
