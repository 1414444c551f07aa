import type { BrowserContext, Page } from "playwright-core";
import { atIssuer, ourAddress } from "./reader.ts";

type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;

/** The sessions that are open, so that nobody has to sign in again for every visit. */
const sessions = new Map<string, Cookies>();

/**
 * Signs in as one of the example people: the first time through the real thing, our page, the issuer's, and back; afterwards with the session from
 * then, as long as the server knows it. «anew» is another session of the same person, as on another machine.
 */
export async function signIn(page: Page, person: string, how: "as before" | "anew" = "as before"): Promise<void> {
  const kept = `${person} at ${ourAddress(page)}`;
  const known = how === "as before" ? sessions.get(kept) : undefined;
  if (known) {
    await page.context().addCookies(known);
    const me = await page.context().request.get("/api/v1/me");
    if (((await me.json()) as { readonly kind?: string }).kind === "person") {
      await page.goto("/favicon.svg"); // on our own ground, and quick
      return;
    }
    await page.context().clearCookies();
  }
  await page.goto("/logg-inn");
  await chooseAtIssuer(page, person);
  if (how === "as before") sessions.set(kept, await page.context().cookies(page.url()));
}

/** From «Logg inn» on, wherever the page was on the way to. */
export async function chooseAtIssuer(page: Page, person: string): Promise<void> {
  const ours = new URL(page.url()).origin;
  await atIssuer(page, async () => {
    await page.getByRole("link", { name: /^(Logg inn med|Sign in with)/ }).click();
    await page.getByRole("link", { name: new RegExp(`^${person}`) }).click();
    await page.waitForURL(({ origin, pathname }) => origin === ours && !pathname.startsWith("/api/"));
    await page.getByRole("heading", { level: 1 }).waitFor();
  });
}

export async function signOut(page: Page): Promise<void> {
  await page.goto("/min-side");
  const ours = new URL(page.url()).origin;
  await atIssuer(page, async () => {
    await page.getByRole("button", { name: "Logg ut", exact: true }).click();
    await page.waitForURL(({ origin, pathname }) => origin === ours && pathname === "/");
  });
}
