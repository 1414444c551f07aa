import { mkdirSync } from "node:fs";
import { ok, type Refusal, type Result, refuse } from "@omforent/kernel";
import { allSentences } from "../platform/app/server/all-sentences.ts";
import { createApp } from "../platform/app/server/create-app.ts";
import { factLoaders } from "../platform/app/server/slices.ts";
import { databaseUrl, dataDirectory } from "../platform/database/data-directory.ts";
import { openDatabase } from "../platform/database/open-database.ts";
import { operator } from "../platform/kernel/domain/actor.ts";
import { systemClock } from "../platform/kernel/server/clock.ts";
import { findRunningServer } from "../platform/kernel/server/running-server.ts";

type Reply = { readonly status: number; readonly body: string };

/**
 * Sends a request to the server that runs on this data directory. When none runs, the directory is locked and the same
 * request is answered here, so that it makes no difference to what is checked and written. Refusals: the server's own, `server/out-of-reach`
 * and those of `openDatabase`.
 */
export async function askServer(path: string, body: unknown): Promise<Result<unknown>> {
  const running = await findRunningServer(dataDirectory());
  const reply = running
    ? await askRunning(`${running.address}${path}`, body, running.secret)
    : await askHere(path, body);
  if (!reply.ok) return reply;
  const answer: unknown = JSON.parse(reply.value.body);
  return reply.value.status < 400 ? ok(answer) : { ok: false, refusal: refusalIn(answer) };
}

async function askRunning(url: string, body: unknown, secret: string): Promise<Result<Reply>> {
  try {
    const headers = { "content-type": "application/json", authorization: `Bearer ${secret}` };
    const reply = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
    return ok({ status: reply.status, body: await reply.text() });
  } catch {
    return refuse("server/out-of-reach", { address: new URL(url).origin });
  }
}

async function askHere(path: string, body: unknown): Promise<Result<Reply>> {
  const directory = dataDirectory();
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const opened = await openDatabase({ directory, url: databaseUrl() });
  if (!opened.ok) return opened;
  const bugs: unknown[] = [];
  const context = { database: opened.value.database, ...systemClock };
  try {
    for (const load of factLoaders) await load(context);
    const options = {
      webDirectory: null,
      instance: "command-line",
      identify: async () => operator,
      report: (_: string, bug: unknown) => bugs.push(bug),
    };
    const app = await createApp(context, { sentences: allSentences(), ...options });
    const headers = { host: "localhost", "content-type": "application/json" };
    const reply = await app.inject({ method: "POST", url: path, headers, payload: JSON.stringify(body) });
    await app.close();
    if (bugs.length > 0) throw bugs[0];
    return ok({ status: reply.statusCode, body: reply.body });
  } finally {
    await opened.value.close();
  }
}

/** A problem reply carries the refusal itself, so that it is worded here in the language that was asked for. */
function refusalIn(problem: unknown): Refusal {
  const { code, params = {}, path, position, because } = problem as Refusal; // every reply from 400 on is such a problem
  return {
    code,
    params,
    ...(path === undefined ? {} : { path }),
    ...(position === undefined ? {} : { position }),
    ...(because === undefined ? {} : { because: because.map(refusalIn) }),
  };
}
