import type { Page } from "playwright-core";
import { inject } from "vitest";
import { atIssuer } from "./reader.ts";

/** Signs in as one of the example people, through the real thing: our page, the issuer's, and back. */
export async function signIn(page: Page, person: string): Promise<void> {
  await page.goto("/logg-inn");
  await chooseAtIssuer(page, person);
}

/** From «Logg inn» on, wherever the page was on the way to. */
export async function chooseAtIssuer(page: Page, person: string): Promise<void> {
  const ours = new URL(inject("address")).origin;
  await atIssuer(page, async () => {
    await page.getByRole("link", { name: /^(Logg inn med|Sign in with)/ }).click();
    await page.getByRole("link", { name: new RegExp(`^${person}`) }).click();
    await page.waitForURL(({ origin, pathname }) => origin === ours && !pathname.startsWith("/api/"));
    await page.getByRole("heading", { level: 1 }).waitFor();
  });
}

export async function signOut(page: Page): Promise<void> {
  const ours = new URL(inject("address")).origin;
  await page.goto("/min-side");
  await atIssuer(page, async () => {
    await page.getByRole("button", { name: "Logg ut", exact: true }).click();
    await page.waitForURL(({ origin, pathname }) => origin === ours && pathname === "/");
  });
}
