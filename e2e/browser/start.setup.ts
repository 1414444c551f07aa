import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { findChromium, thisMachine } from "./find-chromium.ts";
import { serve } from "./serve.ts";

declare module "vitest" {
  interface ProvidedContext {
    readonly address: string;
    readonly data: string;
    readonly browser: string;
  }
}

/** One server and one browser for all files. */
export default async function start(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = await findChromium(thisMachine);
  const root = process.getuid?.() === 0 ? ["--no-sandbox"] : []; // Chromium refuses its sandbox to root
  const browser = await chromium.launchServer({ executablePath, args: ["--process-per-site", ...root] });
  const served = await serve().catch(async (error) => {
    await browser.close();
    throw error;
  });
  project.provide("address", served.address);
  project.provide("data", served.data);
  project.provide("browser", browser.wsEndpoint());
  return async () => {
    await Promise.all([browser.close(), served.stop()]);
  };
}
