import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect as theValue } from "@omforent/kernel";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { checkBackup } from "../../database/backup/check-backup.ts";
import { readLines } from "../../database/backup/read-lines.ts";
import { writeBackup } from "../../database/backup/write-backup.ts";
import { openDatabase } from "../../database/open-database.ts";
import { openOwner } from "../../database/open-owner.ts";
import { type Child, startChild } from "../../database/testing/child-process.ts";
import { systemClock } from "../../kernel/server/clock.ts";
import { recordedEvents } from "../../kernel/testing/recorded-events.ts";
import { logsThatChain } from "./testing/logs-that-chain.ts";
import { aDatabase, type Place } from "./testing/places.ts";

const provided = inject("database");
const server = provided.kind === "postgres" ? provided.url : "";
const root = mkdtempSync(join(tmpdir(), "omforent-two-"));
const each = 25;

/** An application process as it is run in production, with a data folder of its own. */
const serve = (name: string, url: string): Child =>
  startChild(new URL("./testing/serve.ts", import.meta.url), [], {
    OMFORENT_DATA: join(root, name),
    PORT: "0",
    DATABASE_URL: url,
    NODE_ENV: "production", // without the example people, which are for one process alone
  });

describe.runIf(provided.kind === "postgres")(
  "two application processes on one PostgreSQL",
  { timeout: 180_000 },
  () => {
    let place: Place;
    let processes: readonly Child[] = [];
    let addresses: readonly string[] = [];
    let secrets: readonly string[] = [];

    beforeAll(async () => {
      place = await aDatabase(server);
      processes = ["one", "other"].map((name) => serve(name, place.location.url ?? "")); // both find an empty database
      const lines = await Promise.all(processes.map((child) => child.line("address ")));
      addresses = lines.map((line) => line.slice("address ".length).replace("localhost", "127.0.0.1"));
      secrets = ["one", "other"].map(
        (name) => JSON.parse(readFileSync(join(root, name, "server.json"), "utf8")).secret,
      );
    }, 180_000);
    afterAll(async () => {
      for (const child of processes) await child.kill("SIGKILL");
      await place.remove();
      rmSync(root, { recursive: true, force: true });
    });

    const send = (index: number, path: string, body?: unknown) =>
      fetch(`${addresses[index % 2]}${path}`, {
        ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
        headers: { "content-type": "application/json", authorization: `Bearer ${secrets[index % 2]}` },
      });
    const register = (index: number) => {
      const participants = ["5020", "5058"].map((participant) => ({ participant, role: "participant" }));
      const rest = { participants, agreement: "yes", source: null, notTheSameAs: [] };
      return send(index, "/api/v1/cooperations", { name: `Prøve ${randomUUID()}`, ...rest });
    };

    it("have one history of what was registered through both at once, and each sees what the other wrote", async () => {
      const replies = await Promise.all(Array.from({ length: 2 * each }, (_, index) => register(index)));
      const bodies = await Promise.all(replies.map((reply) => reply.json() as Promise<{ id?: string }>));
      expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201]));
      for (const [index, { id }] of bodies.entries())
        expect((await send(index + 1, `/api/v1/cooperations/${id}`)).status).toBe(200); // asked of the one that did not write it
      const { database, close } = theValue(await openDatabase(place.location));
      const context = { database, ...systemClock };
      const all = await recordedEvents(context);
      const subjectsOf = (wanted: string) => all.filter(({ kind }) => kind === wanted).map(({ subject }) => subject);
      expect(new Set(subjectsOf("cooperation/registered"))).toEqual(
        new Set(bodies.map(({ id }) => `cooperation:${id}`)),
      );
      expect(subjectsOf("facts/loaded")).toEqual([...new Set(subjectsOf("facts/loaded"))]); // though both started at once
      expect((await logsThatChain(context)).length).toBeGreaterThan(2 * each);
      await close();
    });

    it("are copied as they are at one moment while they are written to", async () => {
      const { pool, close } = theValue(await openOwner(place.location, "be-there"));
      const writing = Promise.all(Array.from({ length: 2 * each }, (_, index) => register(index)));
      const file = join(root, "copy");
      theValue(await writeBackup(pool, file, "2026-03-01T11:00:00.000Z"));
      await writing;
      await close();
      theValue(await checkBackup(file));
      const entries = await rowsOf(file, "events");
      const heads = await rowsOf(file, "log_heads");
      expect(heads.length).toBeGreaterThan(2 * each);
      for (const { log, entries: count } of heads)
        expect([log, entries.filter((entry) => entry.log === log).length]).toEqual([log, Number(count)]);
      const registered = entries.filter(({ kind }) => kind === "cooperation/registered").map(({ subject }) => subject);
      const cooperations = (await rowsOf(file, "cooperations")).filter(({ name }) => name?.startsWith("Prøve "));
      expect(new Set(cooperations.map(({ id }) => `cooperation:${id}`))).toEqual(new Set(registered));
    });

    it("go on when one of them is killed, and one that stops finishes what it has begun", async () => {
      await processes[0]?.kill("SIGKILL");
      expect((await register(2001)).status).toBe(201);
      const under = Array.from({ length: 10 }, (_, index) => register(3001 + 2 * index));
      const statuses = Promise.allSettled(under);
      const code = await processes[1]?.kill("SIGTERM");
      expect(code).toBe(0);
      for (const result of await statuses)
        if (result.status === "fulfilled") expect([201, 503]).toContain(result.value.status);
    });
  },
);

/** The rows of one table in a backup, by the names of their columns. */
async function rowsOf(file: string, table: string): Promise<readonly Readonly<Record<string, string | null>>[]> {
  const rows: Record<string, string | null>[] = [];
  let columns: readonly string[] | null = null;
  for await (const line of readLines(file)) {
    const value = JSON.parse(line);
    if (!Array.isArray(value)) columns = value.table === table ? value.columns : null;
    else if (columns !== null) rows.push(Object.fromEntries(columns.map((name, index) => [name, value[index]])));
  }
  return rows;
}
