import { randomInt } from "node:crypto";
import fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { ok, expect as theValue } from "@omforent/kernel";
import { sql } from "kysely";
import { afterAll, describe, expect, it, vi } from "vitest";
import { system } from "../kernel/domain/actor.ts";
import { inTransaction } from "../kernel/server/in-transaction.ts";
import { openDatabase } from "./open-database.ts";
import { startChild } from "./testing/child-process.ts";

const root = fs.mkdtempSync(join(tmpdir(), "omforent-embedded-"));
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

describe("the embedded database", () => {
  it("syncs to the disk at least once for every commit", { timeout: 60_000 }, async () => {
    const { database, close } = theValue(await openDatabase({ directory: join(root, "sync"), url: null }));
    const synced = vi.spyOn(fs, "fdatasyncSync");
    const commits = 50;
    const load = { name: "sync", checksum: "", loaded_at: "2026-01-01T00:00:00Z" };
    for (let count = 0; count < commits; count++)
      await inTransaction({ database }, system, async (tx) =>
        ok(
          await tx
            .insertInto("loaded_facts")
            .values({ ...load, name: `sync ${count}` })
            .execute(),
        ),
      );
    const calls = synced.mock.calls.length;
    synced.mockRestore();
    await close();
    expect(calls).toBeGreaterThanOrEqual(commits);
  });

  it("keeps what was written when it is closed and opened again", { timeout: 60_000 }, async () => {
    const location = { directory: join(root, "sync"), url: null };
    const { database, close } = theValue(await openDatabase(location));
    const { rows } = await sql<{ count: bigint }>`select count(*) from loaded_facts`.execute(database);
    await close();
    expect(rows).toEqual([{ count: 50n }]);
  });

  it("can be created after being killed in the middle of its first creation", { timeout: 120_000 }, async () => {
    const writer = new URL("./testing/write-until-killed.ts", import.meta.url);
    for (const [longest, directory] of [500, 5000].map((time) => [time, join(root, `first-${time}`)] as const)) {
      const killed = startChild(writer, [directory]);
      await after(randomInt(100, longest));
      await killed.kill("SIGKILL");
      const again = startChild(writer, [directory]);
      expect(await again.line("holds")).toMatch(/^holds (\d+) 0 \1$/);
      await again.kill("SIGKILL");
    }
  });
});
