import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const run = promisify(execFile);
const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const programs = folders.filter(({ name }) => existsSync(join(import.meta.dirname, name, "example.ts")));

describe("the examples", { timeout: 20_000 }, () => {
  it.each(programs.map(({ name }) => name))("%s prints what stands beside it", async (name) => {
    const folder = join(import.meta.dirname, name);
    const { stdout } = await run(process.execPath, [join(folder, "example.ts")]);
    expect(stdout).toBe(readFileSync(join(folder, "output.txt"), "utf8"));
    expect(stdout.trim()).not.toBe("");
  });

  it("are all named in the README", () => {
    const readme = readFileSync(join(import.meta.dirname, "README.md"), "utf8");
    for (const { name } of folders) expect(readme).toContain(`[${name}](${name}/`);
  });
});
