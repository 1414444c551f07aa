import { createHash } from "node:crypto";
import { system } from "../../../kernel/domain/actor.ts";
import { verifyLog, writeLog } from "../../../kernel/domain/log-chain.ts";
import type { Context } from "../../../kernel/server/context.ts";
import { findLogHead, logLines } from "../../../kernel/server/log.store.ts";
import { readAs } from "../../../kernel/server/read-as.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Every log of the database, each exported and verified as anybody can; throws at the first that does not chain. */
export const logsThatChain = (context: Context): Promise<readonly string[]> =>
  readAs(context, system, async ({ database }) => {
    const heads = await database.selectFrom("log_heads").select(["log", "entries"]).orderBy("log").execute();
    for (const { log, entries } of heads) {
      const head = await findLogHead(database, log);
      const lines = [];
      for await (const part of logLines(database, log, entries)) lines.push(...part);
      const verified = head ? verifyLog(writeLog(head, lines), sha256) : null;
      if (!verified?.ok) throw new Error(`${log}: ${JSON.stringify(verified)}`);
    }
    const { count } = await database
      .selectFrom("events")
      .select((build) => build.fn.countAll<bigint>().as("count"))
      .executeTakeFirstOrThrow();
    const inLogs = heads.reduce((sum, { entries }) => sum + entries, 0n);
    if (count !== inLogs) throw new Error(`${count} entries, of which ${inLogs} are in logs`);
    return heads.map(({ log }) => log);
  });
