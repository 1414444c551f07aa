import { ok, type Result, refuse } from "@omforent/kernel";
import { type Actor, notAllowed } from "../../kernel/domain/actor.ts";
import { type LogHead, type LogLine, writeLog } from "../../kernel/domain/log-chain.ts";
import type { LogEntry } from "../../kernel/domain/log-entry.ts";
import type { Context } from "../../kernel/server/context.ts";
import { inTransaction } from "../../kernel/server/in-transaction.ts";
import { findEntries, findLogHead, logLines } from "../../kernel/server/log.store.ts";
import { readAs } from "../../kernel/server/read-as.ts";
import { recordEvent } from "../../kernel/server/record-event.ts";
import type { LogJson } from "../contract.ts";
import { mayExportLog, mayReadLog } from "../domain/index.ts";
import { findPersons } from "./person.store.ts";
import { holderNames } from "./role.store.ts";

const aPage = 50;

/**
 * A log, newest first: who changed what, when, in whose name, on whose decision. Names of persons are shown to colleagues only; everybody
 * sees in whose name. Refusals: `log/not-allowed`, `actor/not-signed-in`.
 */
export async function readLog(
  context: Context,
  { log, before }: { readonly log: string; readonly before: bigint | undefined },
  actor: Actor,
): Promise<Result<LogJson>> {
  const mine = log === `person:${actor.id}`;
  if (!mine && !mayReadLog(actor, log)) return notAllowed(actor, "log/not-allowed");
  return readAs(context, actor, async (reading) => {
    const { database } = reading;
    const about = mine ? { actor: actor.id } : { log };
    const entries = await findEntries(database, {
      ...about,
      ...(before === undefined ? {} : { before }),
      limit: aPage + 1,
    });
    const shown = entries.slice(0, aPage);
    return ok({
      log,
      head: mine ? null : await findLogHead(database, log),
      entries: await worded(reading, shown, actor),
      more: entries.length > aPage,
    });
  });
}

async function worded({ database }: Context, entries: readonly LogEntry[], actor: Actor): Promise<LogJson["entries"]> {
  const people = await findPersons(database, [...new Set(entries.map((entry) => entry.actor.id))]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const holders = await holderNames(
    database,
    entries.flatMap(({ onBehalfOf }) => (onBehalfOf === null ? [] : [onBehalfOf])),
  );
  return entries.map(({ id, onBehalfOf, actor: who, ...entry }) => ({
    ...entry,
    id: id.toString(),
    who: { kind: who.kind, id: who.id, name: who.id === actor.id ? actor.name : (names.get(who.id) ?? null) },
    onBehalfOf: onBehalfOf === null ? null : { holder: onBehalfOf, name: holders.get(onBehalfOf) ?? onBehalfOf },
  }));
}

/**
 * A whole log as a file that anyone can check offline (`omforent verify-log`). An export of a log that is not public is itself recorded, in that log.
 * Refusals: `log/empty`, `log/not-allowed`.
 */
export async function exportLog(context: Context, log: string, actor: Actor): Promise<Result<string>> {
  const isPublic = log.startsWith("cooperation:");
  const by = mayExportLog(actor, log);
  if (!isPublic && !by) return notAllowed(actor, "log/not-allowed");
  if (!isPublic && by)
    await inTransaction(context, actor, async (tx) => {
      const at = context.now();
      await recordEvent(tx, {
        log,
        kind: "log/exported",
        subject: `log:${log}`,
        by,
        at,
        before: null,
        after: null,
        reason: null,
      });
      return ok(undefined);
    });
  return readAs(context, actor, async ({ database }) => {
    const head = await findLogHead(database, log);
    if (!head) return refuse("log/empty", { log: log.slice(0, 200) });
    return ok(writeLog(head, await allLines(database, head)));
  });
}

async function allLines(database: Context["database"], { log, entries }: LogHead): Promise<readonly LogLine[]> {
  const lines: LogLine[] = [];
  for await (const part of logLines(database, log, BigInt(entries))) lines.push(...part);
  return lines;
}
