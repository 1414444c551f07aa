import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chmodSync, chownSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { type Account, postgresBinaries, unprivilegedAccount } from "./postgres-binaries.ts";

export type PostgresServer = {
  readonly url: string;
  readonly stop: () => Promise<void>;
  /** Ends every process of it outright, as a machine that goes down does. */
  readonly kill: () => Promise<void>;
  /** Starts it again on what it left. */
  readonly startAgain: () => Promise<void>;
};

const prefix = "omforent-test-postgres-";

/**
 * A real PostgreSQL server of its own, in a folder of its own and on a free port, for one run of the tests. One that is to be killed
 * syncs to the disk; the others need not.
 */
export async function startPostgresServer(syncs: "syncs" | "does-not-sync" = "does-not-sync"): Promise<PostgresServer> {
  await removeOrphans();
  const account = unprivilegedAccount();
  const binaries = postgresBinaries(account);
  const directory = newDirectory(account);
  const locale = ["--encoding=UTF8", "--locale=C.UTF-8", "--auth=trust", "--username=postgres", "--no-sync"];
  run(join(binaries, "bin/initdb"), [`--pgdata=${directory}`, ...locale], account);
  const port = await freePort();
  const fsync = syncs === "syncs" ? "on" : "off";
  const settings = { listen_addresses: "127.0.0.1", unix_socket_directories: "", fsync, max_connections: "60" };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const start = async () => {
    const started = spawn(join(binaries, "bin/postgres"), ["-D", directory, "-p", String(port), ...flags], {
      ...account,
      stdio: ["ignore", "ignore", "pipe"],
    });
    await untilReady(started);
    return started;
  };
  let server = await start();
  const endWith = async (end: () => void) => {
    const ended = new Promise((resolve) => server.once("exit", resolve));
    end();
    await ended;
  };
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await endWith(() => server.kill("SIGINT")); // "fast shutdown": connections are cut, nothing is waited for
      rmSync(directory, { recursive: true, force: true });
    },
    kill: async () => {
      const children = childrenOf(server.pid ?? 0);
      await endWith(() => server.kill("SIGKILL"));
      for (const child of children) killIfAlive(child);
      for (let tries = 0; children.some(isAlive) && tries < 200; tries++) await after(10);
    },
    startAgain: async () => {
      server = await start();
    },
  };
}

/** The processes that a process has started, as the system lists them. */
const childrenOf = (parent: number): readonly number[] =>
  execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" })
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([pid = 0, owner]) => (owner === parent ? [pid] : []));

function killIfAlive(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {} // it has seen that its parent is gone, and ended by itself
}

/** The folder's name says which process owns it, so that a later run can tell a server in use from one left behind. */
function newDirectory({ uid, gid }: Account): string {
  const directory = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  if (uid !== undefined && gid !== undefined) chownSync(directory, uid, gid);
  chmodSync(directory, 0o700);
  return directory;
}

/** A run that was killed outright leaves its server behind, alive. It is found by its folder, ended and removed. */
async function removeOrphans(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((file) => file.startsWith(prefix))) {
    const owner = Number(name.slice(prefix.length).split("-")[0]);
    if (isAlive(owner)) continue;
    const directory = join(tmpdir(), name);
    const server = serverOf(directory);
    if (server !== null && isAlive(server)) process.kill(server, "SIGQUIT"); // end at once, without tidying
    for (let tries = 0; server !== null && isAlive(server) && tries < 100; tries++) await after(50);
    rmSync(directory, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The first line of postmaster.pid is the process, the second the folder it serves: only that process is ended. */
function serverOf(directory: string): number | null {
  try {
    const [pid, served] = readFileSync(join(directory, "postmaster.pid"), "utf8").split("\n");
    return served === directory ? Number(pid) : null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function run(file: string, args: readonly string[], account: Account): void {
  try {
    execFileSync(file, args, { ...account, stdio: ["ignore", "ignore", "pipe"] });
  } catch (error) {
    throw new Error(`${file} failed: ${(error as { stderr?: Buffer }).stderr ?? error}`);
  }
}

function untilReady(server: ChildProcess): Promise<void> {
  let said = "";
  return new Promise((resolve, reject) => {
    server.stderr?.on("data", (chunk) => {
      said += chunk;
      if (said.includes("ready to accept connections")) resolve();
    });
    server.once("error", reject);
    server.once("exit", (code) => reject(new Error(`PostgreSQL ended (${code}) before it was ready:\n${said}`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no free port")),
      );
    });
  });
}
