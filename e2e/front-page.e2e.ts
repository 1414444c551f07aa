import { describe, expect, it } from "vitest";
import { expectWellMade } from "./browser/accessibility.ts";
import { asReader, desktop, phone } from "./browser/reader.ts";

describe("the front page", () => {
  it.each([desktop, phone])("is well made at $width px", async (viewport) => {
    await asReader({ viewport }, async (page) => {
      await page.goto("/");
      await expectWellMade(page);
      expect(await page.locator("html").getAttribute("lang")).toBe("nb");
    });
  });
});
