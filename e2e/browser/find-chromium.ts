import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** A Chromium and what it must be told to run here. */
export type Chromium = { readonly path: string; readonly args: readonly string[] };

type Machine = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isExecutable: (path: string) => boolean;
  /** The Chromium of the npm package `@sparticuz/chromium`, unpacked; null where it does not run. */
  readonly packaged: () => Promise<Chromium | null>;
};

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** `CHROME_PATH`, else an installed Chromium or Chrome, else the packaged one. Throws a sentence rather than skipping. */
export async function findChromium({ env, isExecutable, packaged }: Machine): Promise<Chromium> {
  if (env.CHROME_PATH) {
    if (isExecutable(env.CHROME_PATH)) return { path: env.CHROME_PATH, args: [] };
    throw new Error(`CHROME_PATH says ${env.CHROME_PATH}, but there is no program there. Correct it or leave it out.`);
  }
  const folders = (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const installed = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
  if (installed) return { path: installed, args: [] };
  const last = await packaged();
  if (last) return last;
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
    return { path: await chromium.executablePath(), args: chromium.args };
  },
};
