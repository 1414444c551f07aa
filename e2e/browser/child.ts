import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const project = join(import.meta.dirname, "../..");

export type Child = { readonly said: string; readonly stop: () => Promise<void> };

/** Starts a program of the project and waits for it to say what is looked for; answers that. */
export async function startChild(file: string, looksFor: RegExp, env: NodeJS.ProcessEnv = {}): Promise<Child> {
  const child = spawn(process.execPath, [file], {
    cwd: project,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(child, "exit");
  let heard = "";
  const said = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      heard += chunk;
      const found = looksFor.exec(heard);
      if (found) resolve(found[1] ?? found[0]);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("exit", () => reject(new Error(`${file} did not start:\n${heard}`)));
  });
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
  };
  return { said, stop };
}
