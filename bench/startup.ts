import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const limit = 3_000; // ms from `npm start` to the first answer, the second time

/** From starting the process to the first answer over HTTP: with an empty data directory, and again with the one it made. */
export async function benchStartup(): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), "omforent-bench-"));
  const bare = await firstAnswer(["-e", bareServer], data);
  const first = await firstAnswer(["scripts/start.js"], data);
  const second = await firstAnswer(["scripts/start.js"], data);
  await rm(data, { recursive: true, force: true });
  console.log("Start-up, from starting the process to the first answer over HTTP");
  console.log(`  bare node:http server        ${bare.toFixed(0)} ms`);
  console.log(`  first start (new database)   ${first.toFixed(0)} ms   ${(first / bare).toFixed(1)} × bare`);
  console.log(
    `  second start                 ${second.toFixed(0)} ms   ${(second / bare).toFixed(1)} × bare, ${(second / limit).toFixed(2)} of the limit of ${limit} ms`,
  );
}

const port = 4_799;
const bareServer = `require("node:http").createServer((_, answer) => answer.end("ok")).listen(${port}, "127.0.0.1")`;

async function firstAnswer(args: readonly string[], data: string): Promise<number> {
  const from = performance.now();
  const server = spawn(process.execPath, args, {
    env: { ...process.env, OMFORENT_DATA: data, PORT: String(port) },
    stdio: "ignore",
  });
  const ended = new Promise((resolve) => server.once("exit", resolve));
  await untilItAnswers(server);
  const taken = performance.now() - from;
  server.kill("SIGTERM");
  await ended;
  return taken;
}

async function untilItAnswers(server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 6_000 && server.exitCode === null; tries += 1) {
    const isUp = await fetch(`http://127.0.0.1:${port}/`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`no answer on port ${port}: is something else listening there, or are the pages not built?`);
}

if (process.argv[1]?.endsWith("startup.ts")) await benchStartup();
