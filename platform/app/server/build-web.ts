import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { compressFiles } from "./compress-files.ts";

const project = join(import.meta.dirname, "../../..");
const config = join(project, "platform/app/web/vite.config.ts");
const vite = join(project, "node_modules/vite/bin/vite.js");
const dist = join(project, "platform/app/dist");
const builtFrom = join(dist, "web-built-from.txt");

export const webDirectory = join(dist, "web");

/**
 * Builds the pages when they are missing or when a source has changed since. Without the build tool (a production
 * installation) the pages are what they are. Returns whether it built; throws {@link BuildFailed}.
 */
export async function buildWebIfChanged(): Promise<boolean> {
  if (!existsSync(config) || !existsSync(vite)) return false;
  const fingerprint = fingerprintOfSources();
  if (existsSync(join(webDirectory, "index.html")) && readIfThere(builtFrom) === fingerprint) return false;
  await build();
  compressFiles(webDirectory);
  mkdirSync(dist, { recursive: true });
  writeFileSync(builtFrom, fingerprint);
  return true;
}

async function build(): Promise<void> {
  const command = [vite, "build", "--config", config, "--logLevel", "warn"];
  // The pages are the same wherever they are built: a test too reads what people will.
  const env = { ...process.env, NO_COLOR: "1", NODE_ENV: "production" };
  const child = spawn(process.execPath, command, { cwd: project, env });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      said += chunk;
    });
  const [code] = await once(child, "close");
  if (code !== 0) throw new BuildFailed(said.trim());
}

/** A source of the pages is wrong; the message is what the build tool said. */
export class BuildFailed extends Error {}

/** Name, size and time of every file that the pages may be made of. Quicker than reading them, and a removed file is seen too. */
function fingerprintOfSources(): string {
  const hash = createHash("sha256");
  for (const root of ["kernel", "fairness", "law", "platform", "package-lock.json"])
    for (const file of filesUnder(join(project, root))) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${relative(project, file)} ${size} ${mtimeMs}\n`);
    }
  return hash.digest("hex");
}

const notPages = new Set(["node_modules", "dist", "server", "database", "testing", "migrations"]);

function* filesUnder(path: string): Generator<string> {
  if (!statSync(path).isDirectory()) return yield path;
  for (const entry of readdirSync(path).sort()) if (!notPages.has(entry)) yield* filesUnder(join(path, entry));
}

const readIfThere = (file: string): string | null => (existsSync(file) ? readFileSync(file, "utf8") : null);
