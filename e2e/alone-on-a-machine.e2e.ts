import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type Served, serveAlone } from "./browser/serve.ts";

let served: Served;
beforeAll(async () => {
  served = await serveAlone();
}, 120_000);
afterAll(() => served.stop());

describe("`npm start` on a machine of one's own", () => {
  it("answers, and lets one try being the chief executive of Osen", { timeout: 60_000 }, async () => {
    const browser = await chromium.connect(inject("browser"));
    const context = await browser.newContext({ baseURL: served.address, locale: "nb-NO" });
    const page = await context.newPage();
    await page.goto("/api/v1/sign-in/development?return=/api/v1/me");
    await page.getByRole("link", { name: /Oddny Eksempel/ }).click();
    await page.waitForURL(`${served.address}/`);
    const me = await page.evaluate(async () => (await fetch("/api/v1/me")).json());
    expect(me).toMatchObject({ kind: "person", name: "Oddny Eksempel" });
    await context.close();
  });
});
