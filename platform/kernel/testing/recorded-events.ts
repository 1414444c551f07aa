import { system } from "../domain/actor.ts";
import type { LogEntry } from "../domain/log-entry.ts";
import type { Context } from "../server/context.ts";
import { findEntries, type LogQuery } from "../server/log.store.ts";
import { readAs } from "../server/read-as.ts";

/** What has been recorded, oldest first, whoever may read it. */
export const recordedEvents = async (context: Context, query: Partial<LogQuery> = {}): Promise<readonly LogEntry[]> =>
  readAs(context, system, async ({ database }) =>
    [...(await findEntries(database, { limit: 100_000, ...query }))].reverse(),
  );
