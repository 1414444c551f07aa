import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { copyCreatedDirectory } from "../platform/database/testing/copy-created-directory.ts";
import { documentOf, runOmforent } from "./testing/run-omforent.ts";

const folder = mkdtempSync(join(tmpdir(), "omforent-cli-backup-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const list = join(folder, "samarbeid.csv");
const file = join(folder, "kopi.omforent");
const inDirectory = (name: string) => ({ OMFORENT_DATA: join(folder, name), DATABASE_URL: "", DATABASE_OWNER_URL: "" });
const run = (words: readonly string[], directory: string) =>
  runOmforent(words, { environment: inDirectory(directory) });

// The tests follow one another, as an operator's day does.
describe("omforent backup and restore", { timeout: 180_000 }, () => {
  it("has nothing to take where nobody has kept anything", async () => {
    const ran = await run(["backup", file, "--json"], "empty");
    expect([ran.status, documentOf(ran)]).toMatchObject([1, { error: { code: "backup/nothing-here" } }]);
    expect(existsSync(file)).toBe(false);
  });

  it("takes a copy, tells what is in it, and checks it without a database", async () => {
    copyCreatedDirectory(join(folder, "first"));
    writeFileSync(list, "Navn;Deltakere\nLegevakt i prøve;Osen, Åfjord\n");
    await run(["import", "cooperations", list, "--municipality", "5020"], "first");
    const taken = await run(["backup", file, "--json"], "first");
    const told = documentOf(taken);
    expect(told).toMatchObject({ file, rows: expect.any(Number), sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const checked = await run(["restore", file, "--check", "--json"], "nowhere");
    expect(documentOf(checked)).toMatchObject({ ...(told as object), takenAt: expect.any(String) });
    expect(existsSync(join(folder, "nowhere", "database"))).toBe(false);
  });

  it("reads it back into an empty directory, and refuses to do so twice", async () => {
    const restored = await run(["restore", file], "second");
    expect([restored.status, restored.stderr]).toEqual([0, ""]);
    expect(restored.stdout).toMatch(/^\d+ rader i \d+ tabeller er lest inn og kontrollert/);
    const twice = await run(["restore", file, "--json"], "second");
    expect([twice.status, documentOf(twice)]).toMatchObject([1, { error: { code: "backup/not-empty" } }]);
    const again = await run(["backup", join(folder, "again"), "--json"], "second");
    expect((documentOf(again) as { rows: number }).rows).toBe(
      (documentOf(await run(["restore", file, "--check", "--json"], "x")) as { rows: number }).rows,
    );
  });

  it("opens nothing for a file that is no backup", async () => {
    const ran = await run(["restore", list, "--json"], "third");
    expect([ran.status, documentOf(ran)]).toMatchObject([1, { error: { code: "backup/not-a-backup" } }]);
    expect(existsSync(join(folder, "third", "database"))).toBe(false);
  });
});
