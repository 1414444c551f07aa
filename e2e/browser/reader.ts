import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { PlainDate } from "@omforent/kernel";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { expect, inject } from "vitest";

export const desktop = { width: 1280, height: 900 } as const;
export const phone = { width: 390, height: 844 } as const;
/** What is left of a 1280 px screen at 400 % zoom. */
export const zoomed = { width: 320, height: 640 } as const;

export type Reader = {
  readonly language?: "nb-NO" | "nn-NO" | "en-GB";
  readonly viewport?: { readonly width: number; readonly height: number };
  /** What the console may say because this visit provokes it. */
  readonly provokes?: RegExp;
  /** Another server than the one for all files, and the day that it is there, for the browser too. */
  readonly where?: { readonly address: string; readonly day: () => PlainDate };
};

let browser: Promise<Browser> | undefined;

/**
 * Opens the product as a person with this language and screen. Afterwards the page must have made no error, and have
 * asked no one but our own server.
 */
export async function asReader(
  reader: Reader,
  visit: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  browser ??= chromium.connect(inject("browser"));
  const address = reader.where?.address ?? inject("address");
  const context = await (await browser).newContext({
    baseURL: address,
    locale: reader.language ?? "nb-NO",
    timezoneId: "Europe/Oslo",
    viewport: reader.viewport ?? desktop,
    reducedMotion: "reduce",
    acceptDownloads: true,
  });
  context.setDefaultTimeout(15_000);
  if (reader.where) await context.clock.setFixedTime(`${reader.where.day()}T09:00:00Z`); // timers run on
  const complaints = listen(context, new URL(address).origin);
  const page = await context.newPage();
  try {
    await visit(page, context);
    expect(complaints.filter((complaint) => !reader.provokes?.test(complaint))).toEqual([]);
  } catch (error) {
    await keepPicture(page);
    throw error;
  } finally {
    await context.close();
  }
}

const signingIn = new WeakSet<BrowserContext>();

/** While somebody signs in or out the browser visits the issuer; at no other time may it ask anyone but our own server. */
export async function atIssuer(page: Page, visit: () => Promise<void>): Promise<void> {
  signingIn.add(page.context());
  await visit();
  signingIn.delete(page.context());
}

function listen(context: BrowserContext, ours: string): readonly string[] {
  const complaints: string[] = [];
  context.on("weberror", (error) => complaints.push(`error: ${error.error().message}`));
  context.on("console", (message) => {
    const answered = message.text().startsWith("Failed to load resource"); // the answers are looked at below
    if (["error", "warning"].includes(message.type()) && !answered) complaints.push(`console: ${message.text()}`);
  });
  context.on("request", (request) => {
    const { origin, protocol, hostname } = new URL(request.url());
    if (signingIn.has(context) && hostname === "127.0.0.1") return; // the issuer, on this machine
    if (origin !== ours && protocol !== "data:" && protocol !== "blob:") complaints.push(`asked ${request.url()}`);
  });
  context.on("response", (response) => {
    if (new URL(response.url()).origin !== ours) return; // the issuer's own
    const refused = response.status() < 500 && new URL(response.url()).pathname.startsWith("/api/"); // said in words
    if (response.status() >= 400 && !refused) complaints.push(`${response.status()} from ${response.url()}`);
  });
  return complaints;
}

async function keepPicture(page: Page): Promise<void> {
  const folder = join(import.meta.dirname, "../../test-results");
  mkdirSync(folder, { recursive: true });
  const name =
    expect
      .getState()
      .currentTestName?.replaceAll(/[^\p{L}\d]+/gu, "-")
      .slice(0, 120) ?? "page";
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true }).catch(() => {});
}
