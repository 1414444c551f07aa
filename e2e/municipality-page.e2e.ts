import { describe, expect, it } from "vitest";
import { expectWellMade } from "./browser/accessibility.ts";
import { plain } from "./browser/plain-text.ts";
import { asReader, desktop, phone } from "./browser/reader.ts";

describe("a municipality's page", () => {
  it.each([desktop, phone])("is well made at $width px", async (viewport) => {
    await asReader({ viewport }, async (page) => {
      await page.goto("/kommuner/5020");
      await expectWellMade(page);
    });
  });

  it("says what is known of Osen, what is not, and where to fill it in", async () => {
    await asReader({}, async (page) => {
      await page.goto("/kommuner/5020");
      await page.getByRole("heading", { name: "Fosenregionen interkommunalt politisk råd" }).waitFor();
      const text = plain(await page.locator("main").innerText());
      expect(text).toContain("911 innbyggere 1. januar 2026");
      expect(text).toContain("ikke kjent");
      expect(await page.getByRole("link", { name: "Legg inn ett samarbeid" }).getAttribute("href")).toContain("5020");
    });
  });

  it("lists the partners to the north and to the south beside the map", async () => {
    await asReader({}, async (page) => {
      await page.goto("/kommuner/5020");
      const north = page.getByRole("table", { name: /^Nord for Osen/ });
      await north.getByRole("rowheader", { name: "Namsos" }).waitFor();
      await page
        .getByRole("table", { name: /^Sør for Osen/ })
        .getByRole("rowheader", { name: "Åfjord" })
        .waitFor();
    });
  });

  it("is not empty where nothing is known", async () => {
    await asReader({}, async (page) => {
      await page.goto("/kommuner/0301");
      await expectWellMade(page);
      await page
        .getByRole("link", { name: /Legg inn/ })
        .first()
        .waitFor();
    });
  });

  it("leads from a number that is no longer in use, and says so of one that never was", async () => {
    await asReader({ provokes: /Rissa \(1624\)|«9999»/ }, async (page) => {
      await page.goto("/kommuner/1624");
      await expect.poll(() => page.locator("main").innerText()).toContain("Indre Fosen");
      await page.goto("/kommuner/9999");
      await expectWellMade(page);
    });
  });
});
