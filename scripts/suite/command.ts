import { spawn } from "node:child_process";
import { join } from "node:path";

export const project = join(import.meta.dirname, "../..");

export type Ran = { readonly status: number; readonly output: string };

/** No part of the suite takes this long unless it hangs. */
const longestRun = 40 * 60_000;

/** Runs a command in the project and keeps what it says. One that hangs is stopped and has failed. */
export function runCommand(command: string, args: readonly string[]): Promise<Ran> {
  const env = { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined, npm_config_loglevel: "error" };
  const child = spawn(command, args, { cwd: project, env, stdio: ["ignore", "pipe", "pipe"], detached: true });
  let output = "";
  const keep = (chunk: Buffer) => {
    output += chunk;
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  const stop = () => {
    output += `\nStopped after ${longestRun / 60_000} minutes.`;
    if (child.pid) process.kill(-child.pid, "SIGKILL");
  };
  const timer = setTimeout(stop, longestRun);
  return new Promise((resolve) => {
    const end = (status: number, more = "") => {
      clearTimeout(timer);
      resolve({ status, output: output + more });
    };
    child.once("error", (error) => end(1, String(error)));
    child.once("close", (code) => end(code ?? 1));
  });
}

/** The file behind a tool of node_modules, run by this very Node. */
export const tool = (path: string): readonly [string, string] => [
  process.execPath,
  join(project, "node_modules", path),
];
