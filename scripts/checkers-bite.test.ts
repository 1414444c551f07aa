import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const project = join(import.meta.dirname, "..");
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "omforent-checkers-"));
  const compilerOptions = { strict: true, target: "ES2024", module: "NodeNext" };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["planted.ts"] }));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(tool: string, args: readonly string[], cwd: string, input = ""): string {
  const { stdout, stderr } = spawnSync(process.execPath, [join(project, "node_modules", tool), ...args], {
    cwd,
    input,
    encoding: "utf8",
  });
  return stdout + stderr;
}

function lintPromises(text: string): string {
  writeFileSync(join(folder, "planted.ts"), text);
  return run("oxlint/bin/oxlint", ["--type-aware", "-c", join(project, ".oxlintrc.json"), "planted.ts"], folder);
}

const notFixed = "The contents aren't fixed"; // all that Biome says of a text that it is handed
const lint = (text: string): string =>
  run("@biomejs/biome/bin/biome", ["lint", "--colors=off", "--stdin-file-path=kernel/planted.ts"], project, text);

describe("the checkers", { timeout: 30_000 }, () => {
  it("see a promise that nobody waits for, and leave alone one that is awaited", () => {
    const save = "const save = async (): Promise<void> => {};\n";
    expect(lintPromises(`${save}save();\n`)).toContain("no-floating-promises");
    expect(lintPromises(`${save}await save();\n`)).toContain("Found 0 warnings and 0 errors");
  });

  it("see an `any`, and leave alone an `unknown`", () => {
    expect(lint("export const size = (value: any): number => value.length;\n")).toContain(notFixed);
    expect(lint("export const same = (value: unknown): unknown => value;\n")).not.toContain(notFixed);
  });
});
