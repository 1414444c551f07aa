import { randomBytes, randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { createServer } from "node:net";
import { ok, type Refused, type Result, refuse } from "@omforent/kernel";
import type { FastifyInstance } from "fastify";
import { databaseUrl, dataDirectory } from "../../database/data-directory.ts";
import { type OpenDatabase, openDatabase } from "../../database/open-database.ts";
import { nobody } from "../../kernel/domain/actor.ts";
import { systemClock } from "../../kernel/server/clock.ts";
import type { Context } from "../../kernel/server/context.ts";
import { announceServer, findRunningServer, withdrawServer } from "../../kernel/server/running-server.ts";
import type { Sentences } from "../../kernel/server/sentences.ts";
import { BuildFailed, buildWebIfChanged, webDirectory } from "./build-web.ts";
import { createApp } from "./create-app.ts";
import { identifyOperator } from "./identify-operator.ts";
import { factLoaders } from "./slices.ts";

export type Server = { readonly address: string; readonly stop: () => Promise<void> };

const defaultPort = 4747;

/**
 * Opens the database, loads the reference facts, builds the pages if need be, and listens on this machine only.
 * Refusals: `server/no-such-port`, `server/port-taken`, `server/already-running`, `server/build-failed` and those of `openDatabase`.
 */
export async function runServer(
  environment: NodeJS.ProcessEnv,
  sentences: Sentences,
  pages: "build-if-changed" | "as-they-are" = "build-if-changed",
): Promise<Result<Server>> {
  const port = portOf(environment);
  if (!port.ok) return port;
  const directory = dataDirectory(environment);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  if (!(await isPortFree(port.value))) return whoIsThere(directory, refuse("server/port-taken", { port: port.value }));
  const opened = await openDatabase({ directory, url: databaseUrl(environment) });
  if (!opened.ok) return opened.refusal.code === "database/in-use" ? whoIsThere(directory, opened) : opened;
  const context = { database: opened.value.database, ...systemClock };
  const pagesReady = pages === "build-if-changed" ? buildPages() : ok(false);
  const [built] = await Promise.all([pagesReady, loadAllFacts(context)]);
  if (!built.ok) await opened.value.close();
  if (!built.ok) return built;
  const instance = randomUUID();
  const secret = randomBytes(32).toString("base64url");
  const identify = identifyOperator(secret, async () => nobody);
  const app = await createApp(context, { sentences, webDirectory, instance, report, identify });
  const address = await listen(app, port.value);
  if (!address.ok) await closeAll(app, opened.value);
  if (!address.ok) return address;
  announceServer(directory, { address: `http://127.0.0.1:${address.value}`, pid: process.pid, instance, secret });
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

async function buildPages(): Promise<Result<boolean>> {
  try {
    return ok(await buildWebIfChanged());
  } catch (error) {
    if (error instanceof BuildFailed) return refuse("server/build-failed", { said: error.message.slice(0, 4000) });
    throw error;
  }
}

async function loadAllFacts(context: Context): Promise<void> {
  for (const load of factLoaders) await load(context);
}

/** When it is a server of our own that is in the way, its address is more help than what it is in the way of. */
async function whoIsThere(directory: string, otherwise: Refused): Promise<Refused> {
  const running = await findRunningServer(directory);
  return running ? refuse("server/already-running", { address: running.address, pid: running.pid }) : otherwise;
}

/** Asked before anything is opened or built, so that the answer comes at once. */
const isPortFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer().once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });

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
