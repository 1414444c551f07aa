import { spawn } from "node:child_process";
import { join } from "node:path";

const entry = join(import.meta.dirname, "../omforent.js");

export type Ran = { readonly status: number | null; readonly stdout: string; readonly stderr: string };

type Setting = {
  readonly stdin?: string | Buffer;
  readonly environment?: NodeJS.ProcessEnv;
  readonly nodeOptions?: readonly string[];
};

/** Runs the real command line in a process of its own, as a person or a script would. */
export function runOmforent(args: readonly string[], setting: Setting = {}): Promise<Ran> {
  const { stdin = "", environment = {}, nodeOptions = [] } = setting;
  const child = spawn(process.execPath, [...nodeOptions, entry, ...args], { env: { ...process.env, ...environment } });
  const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
  child.stdin.on("error", () => undefined); // it may have answered before it has read everything
  child.stdin.end(stdin);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) =>
      resolve({ status, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }),
    );
  });
}

/** The one document on stdout of a run with `--json`; throws when it is not exactly one. */
export const documentOf = ({ stdout }: Ran): unknown => JSON.parse(stdout);
