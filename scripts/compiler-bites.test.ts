import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const project = join(import.meta.dirname, "..");
const tsc = join(project, "node_modules/typescript/bin/tsc");
let folder: string;

beforeAll(() => {
  mkdirSync(join(project, ".tsbuild"), { recursive: true });
  folder = mkdtempSync(join(project, ".tsbuild/planted-")); // inside, so that the types of Node and Vite are found
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the compiler says of one planted file under the options of one of our projects. */
function compile(options: string, text: string): string {
  writeFileSync(join(folder, "planted.ts"), text);
  const config = {
    extends: join(project, options),
    compilerOptions: {
      noEmit: true,
      composite: false,
      emitDeclarationOnly: false,
      rootDir: folder,
      incremental: false,
    },
    files: ["planted.ts"],
    include: [],
    references: [],
  };
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({ ...config, compilerOptions: withoutBuildInfo(config) }),
  );
  return run(["-p", folder]);
}

const withoutBuildInfo = ({ compilerOptions }: { compilerOptions: object }) => ({
  ...compilerOptions,
  tsBuildInfoFile: null,
});

function run(args: readonly string[]): string {
  try {
    return execFileSync(process.execPath, [tsc, ...args], { cwd: project, encoding: "utf8" });
  } catch (error) {
    return String((error as { stdout: string }).stdout);
  }
}

const impure = [
  `console.log("a");`,
  "export const home = process.env;",
  `export const ask = fetch("/");`,
  "setTimeout(() => {}, 1);",
  "export const page = document;",
  `import { readFileSync } from "node:fs"; readFileSync("a");`,
  "export const random = crypto.randomUUID();",
];

describe("the compiler", { timeout: 30_000 }, () => {
  it.each(["tsconfig.pure.json", "tsconfig.domain.json"])(
    "under %s knows no console, process, fetch or page",
    (options) => {
      expect(compile(options, "export const sum = [1, 2].reduce((a, b) => a + b, 0);")).toBe("");
      for (const text of impure) expect(compile(options, text), text).toMatch(/error TS\d+/);
    },
  );

  it("under tsconfig.web.json knows the page, but not the process", () => {
    expect(compile("tsconfig.web.json", "export const page = document.title;")).toBe("");
    expect(compile("tsconfig.web.json", "export const home = process.cwd();")).toMatch(/error TS\d+/);
  });

  it("everywhere refuses what Node cannot strip, and an index that may be missing", () => {
    expect(compile("tsconfig.server.json", "export enum Form { A }")).toMatch(/error TS1294/);
    expect(compile("tsconfig.server.json", "export const first = (a: number[]): number => a[0];")).toMatch(
      /error TS2322/,
    );
  });
});

describe("the compiler's five projects", { timeout: 30_000 }, () => {
  it.each([
    ["pure", 40, "fairness/keys/evaluate.ts"],
    ["domain", 20, "platform/kernel/domain/actor.ts"],
    ["server", 20, "platform/app/server/create-app.ts"],
    ["web", 20, "platform/app/web/main.tsx"],
    ["tests", 40, "scripts/compiler-bites.test.ts"],
  ])("%s reads our files, at least %i of them", (name, fewest, one) => {
    const files = run(["-p", `tsconfig.${name}.json`, "--listFilesOnly"]).split("\n");
    const ours = files.filter(
      (file) => file.startsWith(project) && !file.includes("node_modules") && !file.includes(".tsbuild"),
    );
    expect(ours.length).toBeGreaterThanOrEqual(fewest);
    expect(ours).toContain(join(project, one));
  });
});
