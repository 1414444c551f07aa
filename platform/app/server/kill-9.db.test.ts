import { randomInt } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { startChild } from "../../database/testing/child-process.ts";
import { copyCreatedDirectory } from "../../database/testing/copy-created-directory.ts";
import { copyOnServer, urlOfCopy } from "../../database/testing/copy-on-server.ts";

const program = new URL("./testing/register-until-killed.ts", import.meta.url);
const provided = inject("database");
const rounds = provided.kind === "pglite" ? 6 : 5; // a server outlives the process, so there is less to prove

const directory = mkdtempSync(join(tmpdir(), "omforent-kill-"));
let url: string[] = [];
let drop = async () => {};

beforeAll(async () => {
  copyCreatedDirectory(directory);
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

/**
 * Starts the program, lets it say what it found, register some and be in the middle of more, and kills it outright. It is
 * counted, not timed, how many it has registered: on a busy machine it is as far as on a quiet one.
 */
async function round(registrations: number): Promise<Round> {
  const child = startChild(program, [directory, ...url]);
  await child.line("ready");
  while (child.lines().filter((line) => line.startsWith("registered ")).length < registrations) await after(2);
  if (registrations > 0) await after(randomInt(0, 60));
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
      const { whole, half, acknowledged: now } = await round(count < rounds ? randomInt(1, 5) : 0);
      expect(half).toEqual([]);
      expect(acknowledged.filter((id) => !whole.includes(id))).toEqual([]);
      acknowledged.push(...now);
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(rounds); // it did write between the kills
  });
});
