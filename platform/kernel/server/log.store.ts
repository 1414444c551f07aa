import type { LogHead, LogLine } from "../domain/log-chain.ts";
import { type LogEntry, readEntry } from "../domain/log-entry.ts";
import type { Database } from "./context.ts";

/** Which entries are wanted; each list is newest first. The database shows only what the one who reads may see. */
export type LogQuery = {
  readonly log?: string;
  readonly actor?: string;
  readonly subject?: string;
  /** Older than this entry. */
  readonly before?: bigint;
  readonly limit: number;
};

export async function findEntries(
  database: Database,
  { log, actor, subject, before, limit }: LogQuery,
): Promise<readonly LogEntry[]> {
  let query = database.selectFrom("events").select(["id", "entry", "hash"]).orderBy("id", "desc").limit(limit);
  if (log !== undefined) query = query.where("log", "=", log);
  if (actor !== undefined) query = query.where("actor_id", "=", actor);
  if (subject !== undefined) query = query.where("subject", "=", subject);
  if (before !== undefined) query = query.where("id", "<", before);
  return (await query.execute()).map(({ id, entry, hash }) => readEntry(id, entry, hash));
}

/** The whole of a log, oldest first, a part at a time: a log may be long. */
export async function* logLines(database: Database, log: string, entries: bigint): AsyncGenerator<readonly LogLine[]> {
  for (let from = 0n; from < entries; from += partOfLog)
    yield await database
      .selectFrom("events")
      .select(["entry", "hash"])
      .where("log", "=", log)
      .where("position", ">", from)
      .where("position", "<=", from + partOfLog < entries ? from + partOfLog : entries)
      .orderBy("position")
      .execute();
}
const partOfLog = 1000n;

/** Null when the log is empty, or is not for the one who reads. */
export async function findLogHead(database: Database, log: string): Promise<LogHead | null> {
  const row = await database
    .selectFrom("log_heads")
    .select(["log", "entries", "head"])
    .where("log", "=", log)
    .executeTakeFirst();
  return row ? { log: row.log, entries: Number(row.entries), head: row.head } : null;
}
