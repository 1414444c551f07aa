import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { ok, type Result, refuse } from "@omforent/kernel";
import type { FastifyInstance } from "fastify";
import { databaseUrl, dataDirectory } from "../../database/data-directory.ts";
import { type OpenDatabase, openDatabase } from "../../database/open-database.ts";
import { systemClock } from "../../kernel/server/clock.ts";
import type { Sentences } from "../../kernel/server/sentences.ts";
import { buildWebIfChanged, webDirectory } from "./build-web.ts";
import { createApp } from "./create-app.ts";
import { announceServer, findRunningServer, withdrawServer } from "./running-server.ts";
import { factLoaders } from "./slices.ts";

export type Server = { readonly address: string; readonly stop: () => Promise<void> };

const defaultPort = 4747;

/**
 * Opens the database, loads the reference facts, builds the pages if need be, and listens on this machine only.
 * Refusals: `server/no-such-port`, `server/port-taken`, `server/already-running` and those of `openDatabase`.
 */
export async function runServer(environment: NodeJS.ProcessEnv, sentences: Sentences): Promise<Result<Server>> {
  const port = portOf(environment);
  if (!port.ok) return port;
  const directory = dataDirectory(environment);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const [opened] = await Promise.all([open(directory, environment), buildWebIfChanged()]);
  if (!opened.ok) return opened;
  const context = { database: opened.value.database, ...systemClock };
  for (const load of factLoaders) await load(context);
  const instance = randomUUID();
  const app = await createApp(context, { sentences, webDirectory, instance, report });
  const address = await listen(app, port.value);
  if (!address.ok) await closeAll(app, opened.value);
  if (!address.ok) return address;
  announceServer(directory, { address: `http://127.0.0.1:${address.value}`, pid: process.pid, instance });
  const stop = async () => {
    withdrawServer(directory);
    await closeAll(app, opened.value);
  };
  return ok({ address: `http://localhost:${address.value}`, stop });
}

function portOf({ PORT }: NodeJS.ProcessEnv): Result<number> {
  if (!PORT) return ok(defaultPort);
  const port = Number(PORT);
  return /^\d+$/.test(PORT) && port <= 65535 ? ok(port) : refuse("server/no-such-port", { port: PORT.slice(0, 40) });
}

/** When the data is in use by a server, its address is more help than its process number. */
async function open(directory: string, environment: NodeJS.ProcessEnv): Promise<Result<OpenDatabase>> {
  const opened = await openDatabase({ directory, url: databaseUrl(environment) });
  if (opened.ok || opened.refusal.code !== "database/in-use") return opened;
  const running = await findRunningServer(directory);
  return running ? refuse("server/already-running", { address: running.address, pid: running.pid }) : opened;
}

async function listen(app: FastifyInstance, port: number): Promise<Result<number>> {
  try {
    return ok(Number(new URL(await app.listen({ host: "127.0.0.1", port })).port));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EADDRINUSE" || code === "EACCES") return refuse("server/port-taken", { port });
    throw error;
  }
}

async function closeAll(app: FastifyInstance, opened: OpenDatabase): Promise<void> {
  await app.close();
  await opened.close();
}

const report = (id: string, error: unknown): void => console.error(`[${id}]`, error);
