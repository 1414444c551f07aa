import { randomInt } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { startChild } from "../../database/testing/child-process.ts";
import { copyOnServer, urlOfCopy } from "../../database/testing/copy-on-server.ts";

const program = new URL("./testing/register-until-killed.ts", import.meta.url);
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

type Round = {
  readonly whole: readonly string[];
  readonly half: readonly string[];
  readonly acknowledged: readonly string[];
};

/** Starts the program, lets it say what it found and register for a while, and kills it outright. */
async function round(milliseconds: number): Promise<Round> {
  const child = startChild(program, [directory, ...url]);
  await child.line("ready");
  await after(milliseconds);
  await child.kill("SIGKILL");
  const said = (word: string) =>
    child.lines().flatMap((line) => (line.startsWith(`${word} `) ? [line.slice(word.length + 1)] : []));
  return { whole: said("whole"), half: said("half"), acknowledged: said("registered") };
}

describe("a process that is killed outright while it registers cooperations", () => {
  it(`loses none that it has acknowledged and leaves none half done, ${rounds} times over`, {
    timeout: 600_000,
  }, async () => {
    const acknowledged: string[] = [];
    for (let count = 0; count <= rounds; count++) {
      const { whole, half, acknowledged: now } = await round(count < rounds ? randomInt(20, 300) : 0);
      expect(half).toEqual([]);
      expect(acknowledged.filter((id) => !whole.includes(id))).toEqual([]);
      acknowledged.push(...now);
    }
    expect(acknowledged.length).toBeGreaterThan(rounds); // it did write between the kills
  });
});
