import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { expect as theValue } from "@omforent/kernel";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { registerCooperation } from "../../cooperations/server/index.ts";
import { findTables } from "../../database/backup/catalogue.ts";
import { checkBackup } from "../../database/backup/check-backup.ts";
import { leftOut, notData } from "../../database/backup/left-out.ts";
import { restoreBackup } from "../../database/backup/restore-backup.ts";
import { writeBackup } from "../../database/backup/write-backup.ts";
import { closing } from "../../database/closing.ts";
import { openDatabase } from "../../database/open-database.ts";
import { type OwnedDatabase, openOwner } from "../../database/open-owner.ts";
import { operator, system } from "../../kernel/domain/actor.ts";
import { clockAt } from "../../kernel/server/clock.ts";
import type { Context } from "../../kernel/server/context.ts";
import { inTransaction } from "../../kernel/server/in-transaction.ts";
import { countJobs, enqueue } from "../../kernel/server/jobs.ts";
import { readAs } from "../../kernel/server/read-as.ts";
import { factLoaders } from "./slices.ts";
import { logsThatChain } from "./testing/logs-that-chain.ts";
import { aDatabase, aDirectory, type Place } from "./testing/places.ts";

const provided = inject("database");
const folder = mkdtempSync(join(tmpdir(), "omforent-backup-"));
const now = "2026-03-01T11:00:00.000Z";
const places: Place[] = [];
const make: Readonly<Record<string, () => Promise<Place>>> =
  provided.kind === "pglite"
    ? { embedded: aDirectory }
    : { embedded: aDirectory, server: () => aDatabase(provided.url) };
/** On a server every way is tried; without one, the embedded database to itself. */
const ways =
  provided.kind === "pglite"
    ? [["embedded", "embedded"]]
    : [
        ["embedded", "server"],
        ["server", "embedded"],
        ["server", "server"],
      ];

const aPlace = async (kind: string): Promise<Place> => {
  const place = await make[kind]!();
  places.push(place);
  return place;
};

/** Opened once for many questions; the application and its owner do not share the embedded database. */
const opened = new Map<Place, OwnedDatabase>();

async function leave(place: Place): Promise<void> {
  await opened.get(place)?.close();
  opened.delete(place);
}

async function served<Output>(place: Place, work: (context: Context) => Promise<Output>): Promise<Output> {
  await leave(place);
  const { database, close } = theValue(await openDatabase(place.location));
  return closing(close, () => work({ database, ...clockAt(now) }));
}

async function owned<Output>(place: Place, work: (pool: OwnedDatabase["pool"]) => Promise<Output>): Promise<Output> {
  const database = opened.get(place) ?? theValue(await openOwner(place.location, "be-made"));
  opened.set(place, database);
  return work(database.pool);
}

const register = async (context: Context, name: string) =>
  theValue(
    await registerCooperation(
      context,
      {
        name,
        participants: ["5020", "5058"].map((participant) => ({
          participant,
          role: "participant",
          from: null,
          to: null,
        })),
        agreement: "yes",
        source: "Årsmelding – «kilde» \u2028 med linjeskille",
        notTheSameAs: [],
      },
      operator,
    ),
  );

const filled: Record<string, { readonly place: Place; readonly file: string }> = {};

/** An installation that has been used: facts, cooperations, a job that waits, and somebody who is signed in. */
async function fill(kind: string): Promise<void> {
  const place = await aPlace(kind);
  await served(place, async (context) => {
    for (const load of factLoaders) await load(context);
    await register(context, "Prøvesamarbeidet Ø");
    await register(context, "Et annet samarbeid");
    await inTransaction(context, operator, async (tx) => {
      await enqueue(tx, "test/waits", { text: "æ\u2028ø\n🙂" });
      return { ok: true, value: undefined };
    });
  });
  const file = join(folder, `${kind}.backup`);
  await owned(place, async (pool) => {
    await pool.query(
      "insert into sign_in_attempts (state_hash, browser_hash, issuer, nonce, code_verifier, return_to, begun_at) values ('secret-state', 'b', 'i', 'n', 'secret-verifier', '/', now())",
    );
    theValue(await writeBackup(pool, file, now));
  });
  filled[kind] = { place, file };
}

beforeAll(async () => {
  for (const kind of new Set(ways.flat())) await fill(kind);
}, 300_000);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  for (const place of places) {
    await leave(place);
    await place.remove();
  }
}, 60_000);

const sums = async (file: string) => theValue(await checkBackup(file)).tables;
const aFile = () => filled[ways[0]![0]!]!.file;
const anySource = () => filled[ways[0]![0]!]!.place;

describe.each(ways)("a backup from the %s database, read back on the %s one", (from, to) => {
  let target: Place;
  beforeAll(async () => {
    target = await aPlace(to!);
    const restored = await owned(target, (pool) => restoreBackup(pool, filled[from!]!.file));
    expect(restored).toMatchObject({ ok: true, value: { takenAt: now, jobs: 1, migrated: [] } });
  }, 300_000);

  it("has every row of every table, as its own backup shows", { timeout: 120_000 }, async () => {
    const again = join(folder, `${from}-${to}.backup`);
    await owned(target, async (pool) => theValue(await writeBackup(pool, again, now)));
    const tables = await sums(again);
    expect(tables).toEqual(await sums(filled[from!]!.file));
    expect(tables.find(({ end }) => end === "statistics")?.rows).toBeGreaterThan(50_000);
  });

  it("goes on from where it was: logs chain, numbers continue, the job waits, and nobody is signed in", {
    timeout: 120_000,
  }, async () => {
    await served(target, async (context) => {
      const before = await logsThatChain(context);
      expect(before.length).toBeGreaterThan(2);
      const { id } = await register(context, "Et samarbeid etter gjenoppretting");
      expect(await logsThatChain(context)).toHaveLength(before.length + 1);
      expect(id).toBeTruthy();
      const jobs = await readAs(context, system, ({ database }) => countJobs(database));
      expect(jobs).toContainEqual({ name: "test/waits", state: "created", count: 1 });
    });
    const { rows } = await owned(target, (pool) => pool.query("select from sign_in_attempts"));
    expect(rows).toEqual([]);
  });

  it("keeps its rules: history is only ever added to, and foreign keys hold at once", async () => {
    await owned(target, async (pool) => {
      await expect(pool.query("delete from events")).rejects.toThrow("only ever added to");
      const { rows } = await pool.query(
        "select conname from pg_constraint where contype = 'f' and condeferrable and connamespace = 'public'::regnamespace order by 1",
      );
      const before = await owned(filled[from!]!.place, (source) =>
        source.query(
          "select conname from pg_constraint where contype = 'f' and condeferrable and connamespace = 'public'::regnamespace order by 1",
        ),
      );
      expect(rows).toEqual(before.rows);
    });
  });
});

describe("a backup", () => {
  it("has every table of the database, apart from those that are named as left out", async () => {
    const { rows } = await owned(anySource(), (pool) =>
      pool.query<{ name: string }>(
        "select tablename::text as name from pg_tables where schemaname = 'public' and tablename not in (select relname from pg_class where relpersistence <> 'p') order by 1",
      ),
    );
    const tables = (await sums(aFile())).map(({ end }) => end);
    expect([...tables, ...leftOut, ...notData].sort()).toEqual(rows.map(({ name }) => name).sort());
  });

  it("finds a table that nobody has told it of", async () => {
    await owned(anySource(), async (pool) => {
      await pool.query("create table forgotten (id bigint generated always as identity primary key, at timestamptz)");
      const client = await pool.connect();
      try {
        expect((await findTables(client)).map(({ name }) => name)).toContain("forgotten");
      } finally {
        client.release();
        await pool.query("drop table forgotten");
      }
    });
  });

  it("holds nothing of who is signed in, and is for its owner's eyes only", () => {
    const text = gunzipSync(readFileSync(aFile())).toString();
    expect(text).toContain("Prøvesamarbeidet Ø");
    expect(text).not.toContain("secret-");
    expect(statSync(aFile()).mode & 0o077).toBe(0);
  });

  it("is never written over another file", async () => {
    const before = readFileSync(aFile());
    const again = await owned(anySource(), (pool) => writeBackup(pool, aFile(), now));
    expect(again).toMatchObject({ refusal: { code: "backup/file-exists" } });
    expect(readFileSync(aFile()).equals(before)).toBe(true);
    const nowhere = await owned(anySource(), (pool) => writeBackup(pool, join(folder, "no/such/folder"), now));
    expect(nowhere).toMatchObject({ refusal: { code: "backup/file-not-writable" } });
  });
});

describe("what is no whole backup is refused, and nothing is changed:", () => {
  const damaged = join(folder, "damaged");
  const check = async (bytes: Uint8Array) => {
    writeFileSync(damaged, bytes);
    return checkBackup(damaged);
  };

  it("any one byte of it changed", { timeout: 120_000 }, async () => {
    const small = smaller(gunzipSync(readFileSync(aFile())));
    expect(await check(gzipSync(small))).toMatchObject({ ok: true });
    await fc.assert(
      fc.asyncProperty(fc.nat(small.length - 2), fc.integer({ min: 1, max: 255 }), async (place, flip) => {
        const changed = Buffer.from(small);
        changed[place] = changed[place]! ^ flip;
        expect((await check(gzipSync(changed))).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it("cut off anywhere", async () => {
    const whole = readFileSync(aFile());
    for (const part of [0.001, 0.3, 0.7, 0.999])
      expect(await check(whole.subarray(0, Math.floor(whole.length * part)))).toMatchObject({
        ok: false,
        refusal: { code: expect.stringMatching(/^backup\/(damaged|not-a-backup)$/) },
      });
  });

  it("something else", async () => {
    expect(await check(Buffer.from("noe helt annet"))).toMatchObject({ refusal: { code: "backup/not-a-backup" } });
    expect(await check(gzipSync("noe helt annet\n"))).toMatchObject({ refusal: { code: "backup/not-a-backup" } });
    expect(await check(gzipSync('{"omforent":"backup","format":2}\n'))).toMatchObject({
      refusal: { code: "backup/newer-format" },
    });
    expect(await checkBackup(join(folder, "nowhere"))).toMatchObject({ refusal: { code: "backup/not-readable" } });
    expect(await checkBackup(folder)).toMatchObject({ refusal: { code: "backup/not-readable" } });
  });

  it("a database that is in use already", async () => {
    const before = await owned(anySource(), (pool) => pool.query("select count(*) from events"));
    const result = await owned(anySource(), (pool) => restoreBackup(pool, aFile()));
    expect(result).toMatchObject({ refusal: { code: "backup/not-empty" } });
    expect((await owned(anySource(), (pool) => pool.query("select count(*) from events"))).rows).toEqual(before.rows);
  });
});

/** A whole backup of the smallest tables, made of a large one, so that every byte of it is as likely to be tried. */
function smaller(large: Buffer): Buffer {
  const lines = large.toString().split("\n");
  const kept: string[] = [];
  let [tables, rows] = [0, 0];
  for (let place = 0; place < lines.length; place++) {
    const line = lines[place]!;
    if (!line.startsWith('{"table":')) {
      if (!line.startsWith("[") && !line.startsWith('{"end":')) kept.push(line);
      continue;
    }
    const end = lines.findIndex((other, index) => index > place && other.startsWith('{"end":'));
    const count = end - place - 1;
    if (count > 0 && count < 20) {
      kept.push(...lines.slice(place, end + 1));
      tables++;
      rows += count;
    }
    place = end;
  }
  const body = kept
    .filter((line) => line !== "")
    .map((line) => `${line}\n`)
    .join("");
  const sha256 = createHash("sha256").update(body).digest("hex");
  return Buffer.from(`${body}${JSON.stringify({ end: "backup", tables, rows, sha256 })}\n`);
}
