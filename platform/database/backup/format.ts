import { createHash } from "node:crypto";

/** The first line: what this is, and which migrations its tables are the result of. */
export type Head = {
  readonly omforent: "backup";
  readonly format: 1;
  readonly takenAt: string;
  readonly migrations: readonly { readonly number: number; readonly name: string; readonly checksum: string }[];
  readonly leftOut: readonly string[];
};

/** A row, as texts that PostgreSQL writes and reads. */
export type Row = readonly (string | null)[];

/** What stands before the rows of a table, and after them. */
export type TableHead = { readonly table: string; readonly columns: readonly string[] };
export type TableEnd = { readonly end: string; readonly rows: number; readonly sha256: string };

/** Where a sequence stands, so that new rows get numbers that nobody has had. */
export type Sequence = { readonly name: string; readonly last: string; readonly called: boolean };
export type WaitingJob = { readonly name: string; readonly payload: string };
export type Rest = { readonly sequences: readonly Sequence[]; readonly jobs: readonly WaitingJob[] };

/** The last line: the hash of all before it. */
export type End = { readonly end: "backup"; readonly tables: number; readonly rows: number; readonly sha256: string };

/** Counts lines and hashes them, each with its line break. */
export class LineDigest {
  #hash = createHash("sha256");
  #lines = 0;

  add(line: string): void {
    this.#hash.update(line).update("\n");
    this.#lines++;
  }

  get lines(): number {
    return this.#lines;
  }

  /** Once, at the end. */
  sha256(): string {
    return this.#hash.digest("hex");
  }
}
