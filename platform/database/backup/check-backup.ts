import { ok, type Result, refuse } from "@omforent/kernel";
import { type End, type Head, LineDigest, type Rest, type TableEnd, type TableHead } from "./format.ts";
import { readLines } from "./read-lines.ts";

export type CheckedBackup = {
  readonly head: Head;
  readonly tables: readonly TableEnd[];
  readonly rest: Rest;
  readonly rows: number;
  readonly sha256: string;
};

/**
 * Reads a whole backup against its own counts and checksums, before anything is done with it. Refusals: `backup/not-readable`,
 * `backup/not-a-backup`, `backup/newer-format`, `backup/damaged` with the line.
 */
export async function checkBackup(file: string): Promise<Result<CheckedBackup>> {
  const check = new Check(file);
  try {
    for await (const line of readLines(file)) {
      const refusal = check.take(line);
      if (refusal) return refusal;
    }
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (code.startsWith("Z_") && check.isBackup) return refuse("backup/damaged", { line: check.line });
    return code.startsWith("Z_") || code.startsWith("ERR_")
      ? refuse("backup/not-a-backup", { file })
      : refuse("backup/not-readable", { file });
  }
  return check.result();
}

/** Where in the file it is: what may come next depends on it. */
class Check {
  readonly #file: string;
  readonly #all = new LineDigest();
  readonly #tables: TableEnd[] = [];
  #head: Head | null = null;
  #table: { readonly name: string; readonly digest: LineDigest } | null = null;
  #rest: Rest | null = null;
  #end: End | null = null;
  line = 0;

  constructor(file: string) {
    this.#file = file;
  }

  get isBackup(): boolean {
    return this.#head !== null;
  }

  take(line: string): Result<never> | null {
    this.line++;
    if (this.#end !== null) return this.#damaged();
    if (this.#head === null) return this.#takeHead(line);
    if (this.#table !== null && line.startsWith("[")) {
      this.#table.digest.add(line);
      this.#all.add(line);
      return null;
    }
    const value = parsed(line);
    if (value === null) return this.#damaged();
    if ("end" in value && value.end === "backup") return this.#takeEnd(value as End);
    this.#all.add(line);
    if (this.#table !== null) return this.#takeTableEnd(value as TableEnd);
    if (this.#rest !== null) return this.#damaged();
    if ("table" in value) this.#table = { name: (value as TableHead).table, digest: new LineDigest() };
    else if ("sequences" in value) this.#rest = value as Rest;
    else return this.#damaged();
    return null;
  }

  result(): Result<CheckedBackup> {
    if (this.#head === null) return refuse("backup/not-a-backup", { file: this.#file });
    if (this.#end === null || this.#rest === null) return this.#damaged();
    const { rows, sha256 } = this.#end;
    return ok({ head: this.#head, tables: this.#tables, rest: this.#rest, rows, sha256 });
  }

  #takeHead(line: string): Result<never> | null {
    const head = parsed(line) as Head | null;
    if (head?.omforent !== "backup") return refuse("backup/not-a-backup", { file: this.#file });
    if (head.format !== 1) return refuse("backup/newer-format", { format: String(head.format) });
    this.#head = head;
    this.#all.add(line);
    return null;
  }

  #takeTableEnd({ end, rows, sha256 }: TableEnd): Result<never> | null {
    const { name, digest } = this.#table!; // the caller has seen it
    if (end !== name || rows !== digest.lines || sha256 !== digest.sha256()) return this.#damaged();
    this.#tables.push({ end, rows, sha256 });
    this.#table = null;
    return null;
  }

  #takeEnd(end: End): Result<never> | null {
    const rows = this.#tables.reduce((sum, table) => sum + table.rows, 0);
    const isWhole =
      end.tables === this.#tables.length && end.rows === rows && this.#rest !== null && this.#table === null;
    if (!isWhole || end.sha256 !== this.#all.sha256()) return this.#damaged();
    this.#end = end;
    return null;
  }

  #damaged = (): Result<never> => refuse("backup/damaged", { line: this.line });
}

function parsed(line: string): object | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
