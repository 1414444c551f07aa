import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const project = join(import.meta.dirname, "..");
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "omforent-checkers-"));
  const compilerOptions = { strict: true, target: "ES2024", module: "NodeNext" };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["planted.ts"] }));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What a tool of the project says of a planted file, under the project's own rules. */
function run(tool: string, args: readonly string[], text: string): string {
  writeFileSync(join(folder, "planted.ts"), text);
  const command = [join(project, "node_modules", tool), ...args, "planted.ts"];
  const PATH = [join(project, "node_modules/.bin"), process.env.PATH].join(delimiter); // where oxlint looks for its type checker
  const { stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, PATH },
  });
  return stdout + stderr;
}

const lintPromises = (text: string) =>
  run("oxlint/bin/oxlint", ["--type-aware", "-c", join(project, ".oxlintrc.json")], text);

function lint(text: string): string {
  const rules = JSON.parse(readFileSync(join(project, "biome.json"), "utf8"));
  const here = { ...rules, $schema: undefined, vcs: { enabled: false }, files: undefined }; // the folder is outside git
  writeFileSync(join(folder, "biome.json"), JSON.stringify(here));
  return run("@biomejs/biome/bin/biome", ["lint", "--colors=off"], text);
}

describe("the checkers", { timeout: 30_000 }, () => {
  it("see a promise that nobody waits for, and leave alone one that is awaited", () => {
    const save = "const save = async (): Promise<void> => {};\n";
    expect(lintPromises(`${save}save();\n`)).toContain("no-floating-promises");
    expect(lintPromises(`${save}await save();\n`)).toContain("Found 0 warnings and 0 errors");
  });

  it("see an `any`, and leave alone an `unknown`", () => {
    expect(lint("export const size = (value: any): number => value.length;\n")).toContain("noExplicitAny");
    expect(lint("export const same = (value: unknown): unknown => value;\n")).toContain("No fixes applied");
  });
});
