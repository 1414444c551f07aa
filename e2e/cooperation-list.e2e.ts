import { describe, expect, it } from "vitest";
import { expectWellMade } from "./browser/accessibility.ts";
import { asReader, desktop, phone } from "./browser/reader.ts";

describe("the list of cooperations", () => {
  it.each([desktop, phone])("is well made at $width px", async (viewport) => {
    await asReader({ viewport }, async (page) => {
      await page.goto("/samarbeid");
      await expectWellMade(page);
    });
  });

  it("searches at once, in names and in participants", async () => {
    await asReader({}, async (page) => {
      await page.goto("/samarbeid");
      await page.getByRole("searchbox").fill("legevakt");
      await expect.poll(() => page.url()).toContain("legevakt");
      await page.getByText("Innherred", { exact: false }).first().waitFor();
      expect(await page.locator("main").innerText()).not.toContain("Midtre Namdal Avfallsselskap");
    });
  });

  it("filters by form, and the address remembers it", async () => {
    await asReader({}, async (page) => {
      await page.goto("/samarbeid");
      await page.getByLabel("Form").selectOption({ label: "Interkommunalt politisk råd" });
      await page.getByText("Fosenregionen interkommunalt politisk råd").first().waitFor();
      await expect.poll(() => page.locator("main").innerText()).not.toContain("Midtre Namdal Avfallsselskap");
      const link = page.url();
      await page.goto("/");
      await page.goto(link);
      await page.getByText("Fosenregionen interkommunalt politisk råd").first().waitFor();
      expect(await page.getByLabel("Form").inputValue()).not.toBe("");
    });
  });

  it("says so when nothing is found, and how to get back", async () => {
    await asReader({}, async (page) => {
      await page.goto("/samarbeid");
      await page.getByRole("searchbox").fill("finnes ikke noe sted");
      await expect.poll(() => page.getByRole("heading", { level: 1 }).innerText()).toMatch(/ingen|0/i);
      await expectWellMade(page);
    });
  });
});
