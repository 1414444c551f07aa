import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { asReader } from "./browser/reader.ts";

const built = join(import.meta.dirname, "../platform/app/dist/web");

/** What a first visit may load of JavaScript before the page is there (architecture: limits that hold everywhere). */
const mostBytes = 200_000;

/** The key workshop shows its page and then fetches the mathematics; its own test looks at what stands before that. */
const pages = [
  "/",
  "/kommuner",
  "/kommuner/5020",
  "/kommuner/5020/aarshjul",
  "/kart",
  "/samarbeid",
  "/samarbeid/ny",
  "/samarbeid/import",
  "/samarbeid/fosenregionen-ipr",
  "/samarbeid/fosenregionen-ipr/medvirkning",
  "/samarbeid/fosenregionen-ipr/forhandling",
  "/samarbeid/fosenregionen-ipr/evaluering",
  "/samarbeid/fosenregionen-ipr/evaluering/svar",
  "/samarbeid/fosenregionen-ipr/tilgang",
  "/samarbeid/fosenregionen-ipr/historikk",
  "/organ/5020-kommunestyre",
  "/saker",
  "/saker/ny",
  "/logg-inn",
  "/min-side",
  "/drift",
];

describe("a first visit", () => {
  it.each(pages)("to %s loads little enough before the page is there", async (path) => {
    await asReader({}, async (page) => {
      await page.addInitScript(noteWhenThere);
      await page.goto(path);
      await page.getByRole("heading", { level: 1 }).waitFor();
      const scripts = await page.evaluate(scriptsBefore);
      const sizes = scripts.map((file) => gzipSync(readFileSync(join(built, file))).length);
      const sum = sizes.reduce((all, size) => all + size, 0);
      expect(sum).toBeGreaterThan(100_000); // it has been measured
      expect(sum, scripts.join("\n")).toBeLessThanOrEqual(mostBytes);
    });
  });
});

type Noted = { readonly thereAt?: number };

/** Runs in the page before anything else of it: when does its heading appear? */
function noteWhenThere(): void {
  new MutationObserver((_, observer) => {
    if (!document.querySelector("h1")) return;
    Object.assign(window, { thereAt: performance.now() } satisfies Noted);
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}

/** Runs in the page: the scripts that were asked for before the heading was there. */
function scriptsBefore(): string[] {
  const { thereAt = Number.POSITIVE_INFINITY } = window as Noted;
  return performance
    .getEntriesByType("resource")
    .filter(({ startTime }) => startTime < thereAt)
    .map(({ name }) => new URL(name).pathname)
    .filter((pathname) => pathname.endsWith(".js"));
}
