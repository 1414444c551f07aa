import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { PlainDate } from "@omforent/kernel";
import {
  type Browser,
  type BrowserContext,
  type ConsoleMessage,
  chromium,
  type Page,
  type Request,
  type Response,
  type WebError,
} from "playwright-core";
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
  const warm = await warmContext(reader);
  const { context } = warm;
  if (reader.where) await context.clock.setFixedTime(`${reader.where.day()}T09:00:00Z`); // timers run on
  const page = await context.newPage();
  await page.setViewportSize(reader.viewport ?? desktop);
  const heard = listen(context, warm.origin);
  try {
    await visit(page, context);
    expect(heard.complaints.filter((complaint) => !reader.provokes?.test(complaint))).toEqual([]);
    heard.stop();
    await forget(warm);
  } catch (error) {
    await keepPicture(page);
    await context.close();
    throw error;
  }
}

/** A browser without a past: nobody is signed in, nothing is stored. What it has loaded of our program it may still hold. */
type Warm = { readonly context: BrowserContext; readonly parked: Page; readonly origin: string; readonly kind: string };

/** Those that wait for the next reader. The first page of a new one takes two seconds, of one that is warm half of one. */
const waiting: Warm[] = [];

async function warmContext(reader: Reader): Promise<Warm> {
  browser ??= chromium.connect(inject("browser"));
  const baseURL = reader.where?.address ?? inject("address");
  const locale = reader.language ?? "nb-NO";
  const kind = `${locale} ${baseURL}`;
  const place = waiting.findIndex((one) => one.kind === kind);
  const [known] = place < 0 ? [] : waiting.splice(place, 1);
  if (known) return known;
  const context = await (await browser).newContext({
    ...{ baseURL, locale, timezoneId: "Europe/Oslo", viewport: desktop },
    ...{ reducedMotion: "reduce", acceptDownloads: true },
  });
  context.setDefaultTimeout(15_000);
  addresses.set(context, baseURL);
  const parked = await context.newPage(); // with `--process-per-site` the pages of a context share one process, which lives as long as this
  await parked.goto("/favicon.svg");
  return { context, parked, origin: new URL(baseURL).origin, kind };
}

/** Leaves a context as it was before anybody used it. */
async function forget(warm: Warm): Promise<void> {
  const { context, parked, origin } = warm;
  for (const page of context.pages()) if (page !== parked) await page.close();
  await context.clearCookies();
  const session = await context.newCDPSession(parked);
  await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" });
  await session.detach();
  waiting.push(warm);
}

const addresses = new WeakMap<BrowserContext, string>();

/** The server that this page's reader visits. */
export const ourAddress = (page: Page): string => addresses.get(page.context()) ?? "";

const signingIn = new WeakSet<BrowserContext>();

/** While somebody signs in or out the browser visits the issuer; at no other time may it ask anyone but our own server. */
export async function atIssuer(page: Page, visit: () => Promise<void>): Promise<void> {
  signingIn.add(page.context());
  await visit();
  signingIn.delete(page.context());
}

function listen(
  context: BrowserContext,
  ours: string,
): { readonly complaints: readonly string[]; readonly stop: () => void } {
  const complaints: string[] = [];
  const onError = (error: WebError) => complaints.push(`error: ${error.error().message}`);
  const onConsole = (message: ConsoleMessage) => {
    const answered = message.text().startsWith("Failed to load resource"); // the answers are looked at below
    if (["error", "warning"].includes(message.type()) && !answered) complaints.push(`console: ${message.text()}`);
  };
  const onRequest = (request: Request) => {
    const { origin, protocol, hostname } = new URL(request.url());
    if (signingIn.has(context) && hostname === "127.0.0.1") return; // the issuer, on this machine
    if (origin !== ours && protocol !== "data:" && protocol !== "blob:") complaints.push(`asked ${request.url()}`);
  };
  const onResponse = (response: Response) => {
    if (new URL(response.url()).origin !== ours) return; // the issuer's own
    const refused = response.status() < 500 && new URL(response.url()).pathname.startsWith("/api/"); // said in words
    if (response.status() >= 400 && !refused) complaints.push(`${response.status()} from ${response.url()}`);
  };
  context.on("weberror", onError).on("console", onConsole).on("request", onRequest).on("response", onResponse);
  const stop = () => {
    context.off("weberror", onError).off("console", onConsole).off("request", onRequest).off("response", onResponse);
  };
  return { complaints, stop };
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
