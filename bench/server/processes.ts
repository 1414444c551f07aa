import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";

const project = join(import.meta.dirname, "../..");

export type Process = {
  readonly address: string;
  /** From starting it until it answers, in milliseconds. */
  readonly started: number;
  /** What it holds of memory now, in MB (Linux); null elsewhere. */
  readonly memory: () => number | null;
  readonly stop: () => Promise<void>;
};

export async function start(
  args: readonly string[],
  port: number,
  { environment = {}, answersAt = "/" }: { readonly environment?: NodeJS.ProcessEnv; readonly answersAt?: string } = {},
): Promise<Process> {
  const from = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: project,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const address = `http://127.0.0.1:${port}`;
  await untilItAnswers(child, `${address}${answersAt}`);
  return {
    address,
    started: performance.now() - from,
    memory: () => residentMemory(child.pid ?? 0),
    stop: async () => {
      child.kill("SIGTERM");
      if (child.exitCode === null) await once(child, "exit");
    },
  };
}

async function untilItAnswers(child: ChildProcess, url: string): Promise<void> {
  for (let tries = 0; tries < 12_000 && child.exitCode === null; tries++) {
    const isUp = await fetch(url).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await after(10);
  }
  throw new Error(`nothing answers at ${url}`);
}

function residentMemory(pid: number): number | null {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes ? Number(kilobytes) / 1024 : null;
  } catch {
    return null;
  }
}
