import { describe, expect, it } from "vitest";
import { expectWellMade } from "./browser/accessibility.ts";
import { asReader, desktop, phone } from "./browser/reader.ts";

describe("the map", () => {
  it.each([desktop, phone])("is well made at $width px", async (viewport) => {
    await asReader({ viewport }, async (page) => {
      await page.goto("/kart");
      await expectWellMade(page);
    });
  });

  it("shows a municipality's partners, by keyboard alone, and the same in a list", async () => {
    await asReader({}, async (page) => {
      await page.goto("/kart");
      const choice = page.getByRole("combobox", { name: /Vis hvem en kommune samarbeider med/ });
      await choice.focus();
      await page.keyboard.type("Osen");
      await expect.poll(() => page.url()).toContain("5020");
      await expect.poll(() => page.locator("main").innerText()).toContain("Namsos");
      await page.getByRole("img", { name: /Osen/ }).first().waitFor();
      await expectWellMade(page);
    });
  });

  it("opens the same from its address", async () => {
    await asReader({}, async (page) => {
      await page.goto("/kart?kommune=5020");
      await expect.poll(() => page.locator("main").innerText()).toContain("Namsos");
    });
  });
});

describe("the list of municipalities", () => {
  it("leads to each, in Norwegian order", async () => {
    await asReader({}, async (page) => {
      await page.goto("/kommuner");
      await page.getByRole("link", { name: "Osen", exact: true }).first().waitFor();
      const names = await page.locator("main").getByRole("link").allInnerTexts();
      expect(names.indexOf("Ål")).toBeGreaterThan(names.indexOf("Østre Toten"));
      await expectWellMade(page);
    });
  });
});

describe("a page that is not there", () => {
  it("says so and leads on", async () => {
    await asReader({ provokes: /./ }, async (page) => {
      await page.goto("/finnes-ikke");
      await expectWellMade(page);
      await page.locator("main").getByRole("link").first().waitFor();
    });
  });
});
