import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { ok, type Result, refuse } from "@omforent/kernel";

/** Held until `release`, or until the process ends in whatever way. */
export type DirectoryLock = { readonly release: () => void };

/**
 * Only one process may write in a data directory: the embedded database itself does not check, and two writers lose each
 * other's rows in silence. The lock is a file lock of the operating system, taken through SQLite because Node has no call
 * for it: the system lets it go when the holder dies, `kill -9` included, so there is no stale lock and no race to take it over.
 * Refusal: `database/in-use` with the holder's process number and when it started.
 */
export function lockDirectory(directory: string): Result<DirectoryLock> {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const file = new DatabaseSync(join(directory, "lock"), { timeout: 0 });
  try {
    file.exec("pragma journal_mode = memory; pragma locking_mode = exclusive; begin exclusive");
  } catch (error) {
    file.close();
    if (!isBusy(error)) throw error;
    return refuse("database/in-use", { directory, ...readHolder(directory) });
  }
  writeFileSync(holderFile(directory), JSON.stringify({ pid: process.pid, since: new Date().toISOString() }));
  return ok({ release: () => file.close() });
}

const busy = 5; // SQLITE_BUSY
const isBusy = (error: unknown): boolean => (error as { readonly errcode?: number }).errcode === busy;

const holderFile = (directory: string): string => join(directory, "lock-holder.json");

function readHolder(directory: string): { readonly pid: number | null; readonly since: string | null } {
  try {
    const { pid, since } = JSON.parse(readFileSync(holderFile(directory), "utf8"));
    return { pid: Number(pid), since: String(since) };
  } catch {
    return { pid: null, since: null }; // the holder has just taken the lock and not yet said who it is
  }
}
