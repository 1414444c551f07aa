import { describe, expect, it } from "vitest";
import { expectWellMade } from "./browser/accessibility.ts";
import { plain } from "./browser/plain-text.ts";
import { asReader, desktop, phone } from "./browser/reader.ts";

describe("the front page", () => {
  it.each([desktop, phone])("is well made at $width px", async (viewport) => {
    await asReader({ viewport }, async (page) => {
      await page.goto("/");
      await expectWellMade(page);
      expect(await page.locator("html").getAttribute("lang")).toBe("nb");
    });
  });

  it("leads to a municipality by its name and the Enter key", async () => {
    await asReader({}, async (page) => {
      await page.goto("/");
      await page.getByLabel("Hvilken kommune vil dere se?").pressSequentially("osen");
      await page.keyboard.press("Enter");
      await page.waitForURL("**/kommuner/5020");
      await page.getByRole("heading", { level: 1 }).filter({ hasText: "Osen" }).waitFor();
    });
  });

  it("leads to today's municipality by an earlier name, and says why", async () => {
    await asReader({}, async (page) => {
      await page.goto("/");
      await page.getByLabel("Hvilken kommune vil dere se?").pressSequentially("Rissa");
      const option = page.getByRole("option", { name: /Indre Fosen/ });
      await option.waitFor();
      expect(plain(await option.innerText())).toContain("tidligere Rissa");
      await option.click();
      await page.waitForURL("**/kommuner/5054");
    });
  });

  it("speaks the language of the reader's browser, and remembers another choice", async () => {
    await asReader({ language: "en-GB" }, async (page) => {
      await page.goto("/");
      await expect.poll(() => page.locator("html").getAttribute("lang")).toBe("en");
      await page.getByRole("button", { name: "Nynorsk" }).click();
      await expect.poll(() => page.locator("html").getAttribute("lang")).toBe("nn");
      await page.reload();
      await expect.poll(() => page.locator("html").getAttribute("lang")).toBe("nn");
      await expectWellMade(page);
    });
  });
});
