import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** A program of ours that runs beside the test, with everything that it has said so far. */
export type Child = {
  readonly process: ChildProcess;
  readonly lines: () => readonly string[];
  readonly errors: () => string;
  /** The first line that begins so; throws with what was said when the child ends without it. */
  readonly line: (beginning: string) => Promise<string>;
  readonly kill: (signal: "SIGKILL" | "SIGTERM" | "SIGINT") => Promise<number | null>;
  readonly ended: Promise<number | null>;
};

export function startChild(file: URL, args: readonly string[], environment: NodeJS.ProcessEnv = {}): Child {
  const child = spawn(process.execPath, [fileURLToPath(file), ...args], { env: { ...process.env, ...environment } });
  let said = "";
  let errors = "";
  child.stdout.on("data", (chunk) => {
    said += chunk;
  });
  child.stderr.on("data", (chunk) => {
    errors += chunk;
  });
  const ended = once(child, "close").then(([code]) => code as number | null);
  const lines = () => said.split("\n").slice(0, -1); // the last piece may be half a line
  const find = (beginning: string) => lines().find((line) => line.startsWith(beginning));
  const line = async (beginning: string) => {
    let isOver = false;
    void ended.then(() => {
      isOver = true;
    });
    while (find(beginning) === undefined && !isOver) await Promise.race([once(child.stdout, "data"), ended]);
    const found = find(beginning);
    if (found === undefined) throw new Error(`The child ended without saying "${beginning}":\n${said}\n${errors}`);
    return found;
  };
  const kill = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  return { process: child, lines, errors: () => errors, line, kill, ended };
}
