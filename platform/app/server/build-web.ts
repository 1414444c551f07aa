import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
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
 * installation) the pages are what they are. Returns whether it built.
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

function build(): Promise<void> {
  const child = spawn(process.execPath, [vite, "build", "--config", config, "--logLevel", "warn"], { cwd: project });
  let said = "";
  child.stdout.on("data", (chunk) => {
    said += chunk;
  });
  child.stderr.on("data", (chunk) => {
    said += chunk;
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`The pages could not be built:\n${said}`)),
    );
  });
}

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
