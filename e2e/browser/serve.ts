import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const project = join(import.meta.dirname, "../..");

export type Served = { readonly address: string; readonly data: string; readonly stop: () => Promise<void> };

/** Starts the product as `npm start` does, on a free port and with an empty data directory of its own. */
export async function serve(): Promise<Served> {
  const data = mkdtempSync(join(tmpdir(), "omforent-e2e-"));
  const env = { ...process.env, PORT: "0", OMFORENT_DATA: data, DATABASE_URL: "", NODE_ENV: "test" };
  const server = spawn(process.execPath, ["scripts/start.js"], {
    cwd: project,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(server, "exit");
  let said = "";
  const address = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk;
      const found = /http:\/\/(?:localhost|127\.0\.0\.1):\d+/.exec(said);
      if (found) resolve(found[0]);
    };
    server.stdout.on("data", listen);
    server.stderr.on("data", listen);
    server.once("exit", () => reject(new Error(`The server did not start:\n${said}`)));
  });
  const stop = async () => {
    server.kill("SIGTERM");
    await ended;
    rmSync(data, { recursive: true, force: true });
  };
  return { address, data, stop };
}
