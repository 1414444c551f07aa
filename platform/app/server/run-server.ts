import { randomBytes, randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { createServer } from "node:net";
import { ok, type Refused, type Result, refuse } from "@omforent/kernel";
import type { FastifyInstance } from "fastify";
import { identifySession } from "../../access/server/index.ts";
import { type OpenDatabase, openDatabase } from "../../database/open-database.ts";
import { runJobs } from "../../database/run-jobs.ts";
import { system } from "../../kernel/domain/actor.ts";
import { systemClock } from "../../kernel/server/clock.ts";
import type { Context } from "../../kernel/server/context.ts";
import { countJobs } from "../../kernel/server/jobs.ts";
import { readAs } from "../../kernel/server/read-as.ts";
import { announceServer, findRunningServer, withdrawServer } from "../../kernel/server/running-server.ts";
import type { Sentences } from "../../kernel/server/sentences.ts";
import { mailPost, outwardJobs, svarUtPost, usualHold } from "../../matters/server/index.ts";
import { BuildFailed, buildWebIfChanged, webDirectory } from "./build-web.ts";
import { type AppOptions, createApp } from "./create-app.ts";
import { identifyOperator } from "./identify-operator.ts";
import { type Places, placesToSignIn } from "./places-to-sign-in.ts";
import { readSettings, type Settings } from "./settings.ts";
import { factLoaders, wheelSources } from "./slices.ts";
import { jobs } from "./tidy.ts";

export type Server = {
  /** Where the one at this machine opens it. */
  readonly address: string;
  readonly log: FastifyInstance["log"];
  readonly settings: Settings;
  /** The path of the link for the first administrator, as long as there is none. */
  readonly firstAdministrator: string | null;
  readonly hasExamplePeople: boolean;
  /** Takes no more requests, finishes those it has, ends jobs and closes the database. */
  readonly stop: () => Promise<void>;
};

/** What a test has otherwise than `npm start`: pages that are not built anew, or another clock. */
type Running = {
  readonly pages?: "build-if-changed" | "as-they-are";
  readonly clock?: Pick<Context, "today" | "now">;
};

/**
 * Opens the database, loads the reference facts, builds the pages if need be, listens, and begins with the jobs.
 * Refusals: `server/port-taken`, `server/already-running`, `server/build-failed`, and those of `readSettings` and `openDatabase`.
 */
export async function runServer(
  environment: NodeJS.ProcessEnv,
  sentences: Sentences,
  { pages = "build-if-changed", clock = systemClock }: Running = {},
): Promise<Result<Server>> {
  const settings = readSettings(environment);
  if (!settings.ok) return settings;
  const { directory, port, host } = settings.value;
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  if (!(await isPortFree(port, host))) return whoIsThere(directory, refuse("server/port-taken", { port }));
  const opened = await openDatabase(locationIn(settings.value));
  if (!opened.ok) return opened.refusal.code === "database/in-use" ? whoIsThere(directory, opened) : opened;
  const context = { database: opened.value.database, ...clock };
  const pagesReady = pages === "build-if-changed" ? buildPages() : ok(false);
  const [built] = await Promise.all([pagesReady, loadAllFacts(context)]);
  if (!built.ok) await opened.value.close();
  if (!built.ok) return built;
  const places = await placesToSignIn(context, { environment, settings: settings.value, sentences });
  if (!places.ok) await opened.value.close();
  return places.ok
    ? serve(context, { settings: settings.value, sentences, opened: opened.value, places: places.value })
    : places;
}

type Ground = {
  readonly settings: Settings;
  readonly sentences: Sentences;
  readonly opened: OpenDatabase;
  readonly places: Places;
};

async function serve(context: Context, { settings, sentences, opened, places }: Ground): Promise<Result<Server>> {
  const { directory } = settings;
  const instance = randomUUID();
  const secret = randomBytes(32).toString("base64url");
  let isStopping = false;
  const { signIn, development } = places;
  const app = await createApp(context, {
    sentences,
    webDirectory,
    instance,
    identify: identifyOperator(secret, identifySession(context, signIn.limits)),
    signIn,
    sendsBySvarUt: settings.svarUt !== null,
    settings,
    metrics: { pool: () => opened.pool.use(), jobs: () => jobsIn(context) },
    isStopping: () => isStopping,
    ...reporting(settings),
  });
  const port = await listen(app, settings);
  if (!port.ok) {
    await app.close();
    await opened.close();
    return port;
  }
  announceServer(directory, { address: ownAddress(settings.host, port.value), pid: process.pid, instance, secret });
  const report = (job: string, err: unknown) =>
    settings.log === "lines" ? app.log.error({ job, err }, "job failed") : console.error(`[${job}]`, err);
  const post = settings.mail && mailPost(settings.mail);
  const svarUt = settings.svarUt && svarUtPost(settings.svarUt);
  const origin = settings.address?.origin ?? `http://localhost:${port.value}`;
  const outward = outwardJobs({ post, svarUt, origin, hold: usualHold, wheelSources });
  const running = await runJobs({ pool: opened.pool, context, jobs: [...jobs, ...outward], report });
  const first = { firstAdministrator: places.firstAdministrator, hasExamplePeople: development !== null };
  const stop = async () => {
    isStopping = true;
    withdrawServer(directory, instance);
    await app.close();
    await running.stop();
    post?.close();
    svarUt?.close();
    await development?.close();
    await opened.close();
  };
  return ok({ address: `http://localhost:${port.value}`, log: app.log, settings, ...first, stop });
}

const locationIn = ({ directory, databaseUrl, ownerUrl, pool }: Settings) => ({
  directory,
  url: databaseUrl,
  ownerUrl,
  connections: pool,
});

/** Lines for a log collector, or a bug's whole story for the one at the terminal. */
const reporting = ({ log }: Settings): Pick<AppOptions, "logTo" | "report"> =>
  log === "lines" ? { logTo: process.stdout } : { report: (id, error) => console.error(`[${id}]`, error) };

/** A database that does not answer leaves the other figures readable. */
const jobsIn = (context: Context) => readAs(context, system, ({ database }) => countJobs(database)).catch(() => []);

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
const isPortFree = (port: number, host: string): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer().once("error", () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });

async function listen(app: FastifyInstance, { host, port }: Settings): Promise<Result<number>> {
  try {
    return ok(Number(new URL(await app.listen({ host, port })).port));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EADDRINUSE" || code === "EACCES") return refuse("server/port-taken", { port });
    throw error;
  }
}

/** Where another process on this machine reaches it. */
function ownAddress(host: string, port: number): string {
  if (host === "0.0.0.0" || host === "localhost") return `http://127.0.0.1:${port}`;
  if (host === "::") return `http://[::1]:${port}`;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}
