import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

type Machine = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isExecutable: (path: string) => boolean;
  /** The headless Chromium of the npm package `@sparticuz/chromium`, unpacked; null where it does not start. */
  readonly packaged: () => Promise<string | null>;
};

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/**
 * `CHROME_PATH`, else the packaged headless Chromium, which opens a page in half the time (ADR 0010), else an installed Chromium or Chrome.
 * Throws a sentence rather than skipping.
 */
export async function findChromium({ env, isExecutable, packaged }: Machine): Promise<string> {
  if (env.CHROME_PATH) {
    if (isExecutable(env.CHROME_PATH)) return env.CHROME_PATH;
    throw new Error(`CHROME_PATH says ${env.CHROME_PATH}, but there is no program there. Correct it or leave it out.`);
  }
  const folders = (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const installed = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
  const found = (await packaged()) ?? installed;
  if (found) return found;
  throw new Error(
    "The browser tests need Chromium: set CHROME_PATH to one, or install it (Debian: apt-get install chromium).",
  );
}

export const thisMachine: Machine = {
  env: process.env,
  isExecutable: (path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
  packaged: async () => {
    if (process.platform !== "linux" || process.arch !== "x64") return null; // the only system it is packaged for
    const { default: chromium } = await import("@sparticuz/chromium");
    const path = await chromium.executablePath();
    return spawnSync(path, ["--version"]).status === 0 ? path : null; // it needs libraries that a bare system lacks
  },
};
