import { createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { ok, type Result, refuse } from "@omforent/kernel";
import type pg from "pg";
import { findSequences, findTables } from "./catalogue.ts";
import { type End, type Head, LineDigest, type Rest, type TableEnd, type TableHead } from "./format.ts";
import { leftOut } from "./left-out.ts";
import { plainWriting, readRows } from "./read-rows.ts";
import { findWaitingJobs } from "./waiting-jobs.ts";

export type BackupTaken = {
  readonly tables: number;
  readonly rows: number;
  readonly jobs: number;
  readonly sha256: string;
};

/**
 * Writes everything into a file, as it is at one moment, while the application goes on. The file is there when it is whole, and not before.
 * Refusals: `backup/nothing-here`, `backup/file-exists`, `backup/file-not-writable`.
 */
export async function writeBackup(pool: pg.Pool, file: string, takenAt: string): Promise<Result<BackupTaken>> {
  const part = `${file}.part`;
  try {
    await (await open(file, "wx", 0o600)).close(); // takes the name, so that no earlier backup is ever written over
  } catch (error) {
    const exists = (error as NodeJS.ErrnoException).code === "EEXIST";
    return refuse(exists ? "backup/file-exists" : "backup/file-not-writable", { file });
  }
  const client = await pool.connect();
  try {
    await client.query(`begin isolation level repeatable read read only; ${plainWriting}`);
    const { rows: made } = await client.query("select to_regclass('public.migrations') as migrations");
    if (made[0]?.migrations === null) {
      await rm(file);
      return refuse("backup/nothing-here");
    }
    const taken = new Taking(client, takenAt);
    const out = createWriteStream(part, { mode: 0o600, flush: true });
    await pipeline(Readable.from(taken.lines()), createGzip({ level: 6 }), out);
    await rename(part, file);
    return ok(taken.summary());
  } catch (error) {
    await Promise.all([rm(file, { force: true }), rm(part, { force: true })]);
    throw error;
  } finally {
    await client.query("rollback");
    client.release();
  }
}

/** One backup while it is taken: its lines, and what they came to. */
class Taking {
  readonly #client: pg.ClientBase;
  readonly #takenAt: string;
  readonly #all = new LineDigest();
  #tables = 0;
  #rows = 0;
  #jobs = 0;
  #sha256 = "";

  constructor(client: pg.ClientBase, takenAt: string) {
    this.#client = client;
    this.#takenAt = takenAt;
  }

  async *lines(): AsyncGenerator<string> {
    yield this.#line(await this.#head());
    for (const table of await findTables(this.#client)) {
      const head: TableHead = { table: table.name, columns: table.columns.map(({ name }) => name) };
      yield this.#line(head);
      const digest = new LineDigest();
      for await (const rows of readRows(this.#client, table)) {
        const written = rows.map((row) => JSON.stringify(row));
        for (const line of written) digest.add(line);
        for (const line of written) this.#all.add(line);
        yield `${written.join("\n")}\n`;
      }
      this.#tables++;
      this.#rows += digest.lines;
      const end: TableEnd = { end: table.name, rows: digest.lines, sha256: digest.sha256() };
      yield this.#line(end);
    }
    const rest: Rest = { sequences: await findSequences(this.#client), jobs: await findWaitingJobs(this.#client) };
    this.#jobs = rest.jobs.length;
    yield this.#line(rest);
    this.#sha256 = this.#all.sha256();
    const end: End = { end: "backup", tables: this.#tables, rows: this.#rows, sha256: this.#sha256 };
    yield `${JSON.stringify(end)}\n`;
  }

  summary = (): BackupTaken => ({ tables: this.#tables, rows: this.#rows, jobs: this.#jobs, sha256: this.#sha256 });

  async #head(): Promise<Head> {
    const { rows } = await this.#client.query<Head["migrations"][number]>(
      "select number, name, checksum from migrations order by number",
    );
    return { omforent: "backup", format: 1, takenAt: this.#takenAt, migrations: rows, leftOut };
  }

  #line(value: unknown): string {
    const line = JSON.stringify(value);
    this.#all.add(line);
    return `${line}\n`;
  }
}
