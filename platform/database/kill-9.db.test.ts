import { randomInt } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { startChild } from "./testing/child-process.ts";
import { copyOnServer, urlOfCopy } from "./testing/copy-on-server.ts";

const writer = join(import.meta.dirname, "testing/write-until-killed.ts");
const provided = inject("database");
const rounds = provided.kind === "pglite" ? 20 : 5; // a server outlives the process, so there is less to prove

const directory = mkdtempSync(join(tmpdir(), "omforent-kill-"));
let url: string[] = [];
let drop = async () => {};

beforeAll(async () => {
  if (provided.kind !== "postgres") return;
  const copy = await copyOnServer(provided);
  url = [urlOfCopy(provided, copy.name)];
  drop = copy.drop;
});
afterAll(async () => {
  await drop();
  rmSync(directory, { recursive: true, force: true });
});

type Holding = { readonly pairs: bigint; readonly halves: bigint; readonly last: bigint };

/** Starts the writer, lets it say what it found and write for a while, and kills it outright. */
async function round(milliseconds: number): Promise<{ readonly found: Holding; readonly acknowledged: bigint }> {
  const child = startChild(writer, [directory, ...url]);
  const [pairs = 0n, halves = 0n, last = 0n] = (await child.line("holds")).split(" ").slice(1).map(BigInt);
  await after(milliseconds);
  await child.kill("SIGKILL");
  const wrote = child
    .lines()
    .filter((line) => line.startsWith("wrote"))
    .at(-1);
  return { found: { pairs, halves, last }, acknowledged: wrote ? BigInt(wrote.split(" ")[1] ?? 0) : last };
}

describe("a process that is killed outright while it writes", () => {
  it(`loses nothing that it has acknowledged and leaves nothing half done, ${rounds} times over`, {
    timeout: 240_000,
  }, async () => {
    let acknowledged = 0n;
    let written = 0n;
    for (let count = 0; count < rounds; count++) {
      const { found, acknowledged: now } = await round(randomInt(20, 500));
      expect(found.last).toBeGreaterThanOrEqual(acknowledged);
      expect(found.pairs).toBe(found.last); // every number from 1 to the last, in whole pairs
      expect(found.halves).toBe(0n);
      written += now - found.last;
      acknowledged = now;
    }
    expect(written).toBeGreaterThan(BigInt(rounds)); // the writer did write between the kills
    const { found } = await round(0);
    expect(found.last).toBeGreaterThanOrEqual(acknowledged);
    expect(found).toMatchObject({ pairs: found.last, halves: 0n });
  });
});
