import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { expectAccessible, expectWellMade } from "./browser/accessibility.ts";
import { plain } from "./browser/plain-text.ts";
import { asReader, desktop, phone } from "./browser/reader.ts";

const headline = (page: Page) => page.getByRole("heading", { level: 1 });
const sentence = (page: Page) => page.getByRole("textbox", { name: "Nøkkelen", exact: true });

async function openWorkshop(page: Page): Promise<void> {
  await page.goto("/nokkelverksted");
  await headline(page).filter({ hasText: "betaler" }).waitFor();
}

describe("the key workshop", () => {
  it.each([desktop, phone])("is well made at $width px", async (viewport) => {
    await asReader({ viewport }, async (page) => {
      await openWorkshop(page);
      await expectWellMade(page);
    });
  });

  it("answers first: Osen pays 99 562 kr of 1 000 000 kr", async () => {
    await asReader({}, async (page) => {
      await openWorkshop(page);
      expect(plain(await headline(page).innerText())).toBe(
        "Osen betaler 99 562 kr av 1 000 000 kr – 109 kr per innbygger",
      );
      await page.getByText("eksempeltall", { exact: true }).first().waitFor();
    });
  });

  it("shows amounts in øre that sum to the whole", async () => {
    await asReader({}, async (page) => {
      await openWorkshop(page);
      expect(await page.getByRole("row", { name: /Osen/ }).first().innerText().then(plain)).toContain("99 561,88");
      const table = await page.getByRole("table", { name: /^Fordeling av/ }).innerText();
      for (const amount of ["363 649,23", "344 776,22", "192 012,67", "1 000 000,00"])
        expect(plain(table)).toContain(amount);
    });
  });

  it("takes another sentence, and the parts follow", async () => {
    await asReader({}, async (page) => {
      await openWorkshop(page);
      await sentence(page).fill("40 % likt og 60 % etter folketall");
      await headline(page)
        .filter({ hasText: /121.053/ })
        .waitFor(); // 1 000 000 × (0,4 ÷ 4 + 0,6 × 911 ÷ 25 963)
      expect(
        await page
          .getByRole("textbox", { name: /^Prosent: / })
          .first()
          .inputValue(),
      ).toBe("40");
    });
  });

  it("takes another weight, and the sentence follows", async () => {
    await asReader({}, async (page) => {
      await openWorkshop(page);
      const weight = page.getByRole("slider", { name: /^Vekt: / }).first();
      await weight.focus();
      await weight.press("ArrowRight");
      await expect.poll(() => sentence(page).inputValue().then(plain)).toBe("31 % likt og 69 % etter folketall");
    });
  });

  it("says what is wrong with a sentence, where, and keeps the last right answer", async () => {
    await asReader({}, async (page) => {
      await openWorkshop(page);
      await sentence(page).fill("30 % likt og 70 % etter folketalet");
      const message = page.getByText("er ikke kjent som noe som telles").first();
      await message.waitFor();
      expect(plain(await message.innerText())).toContain("folketall");
      expect(await sentence(page).getAttribute("aria-invalid")).toBe("true");
      expect(plain(await headline(page).innerText())).toContain("99 562 kr");
      await expectAccessible(page);
      await sentence(page).fill("30 % likt og 69 % etter folketall");
      await page.getByText("99 %").first().waitFor();
    });
  });

  it("explains an amount step by step", async () => {
    await asReader({}, async (page) => {
      await openWorkshop(page);
      await page.getByRole("button", { name: "Hvorfor dette beløpet for Osen?" }).first().click();
      await page.getByText("911", { exact: false }).first().waitFor();
      const told = plain(await page.locator("main").innerText());
      expect(told).toContain("75 000");
      expect(told).toContain("25 963");
      await expectAccessible(page);
    });
  });

  it("opens the same for whoever gets the link", async () => {
    let link = "";
    let told = "";
    await asReader({}, async (page) => {
      await openWorkshop(page);
      await sentence(page).fill("50 % likt og 50 % etter folketall");
      const amount = page.getByRole("textbox", { name: "Beløp som fordeles" });
      await amount.fill("2 000 000");
      await amount.press("Tab");
      await headline(page)
        .filter({ hasText: /av 2.000.000/ })
        .waitFor();
      await expect.poll(() => decodeURIComponent(page.url())).toContain("50");
      link = page.url();
      told = await headline(page).innerText();
    });
    await asReader({ viewport: phone }, async (page) => {
      await page.goto(link);
      await headline(page).filter({ hasText: "betaler" }).waitFor();
      expect(await headline(page).innerText()).toBe(told);
      expect(plain(await sentence(page).inputValue())).toBe("50 % likt og 50 % etter folketall");
    });
  });

  it("compares up to three keys side by side", async () => {
    await asReader({}, async (page) => {
      await openWorkshop(page);
      await page.getByRole("button", { name: "Legg til en nøkkel" }).click();
      await page.getByRole("region", { name: "Sammenlikn nøkler" }).getByRole("table").first().waitFor();
      await expectAccessible(page);
    });
  });

  it("speaks nynorsk and English", async () => {
    await asReader({}, async (page) => {
      await openWorkshop(page);
      await page.getByRole("button", { name: "Nynorsk" }).click();
      await expect.poll(() => page.locator("html").getAttribute("lang")).toBe("nn"); // its sentences have to come first
      await headline(page).filter({ hasText: "betaler" }).waitFor();
      await expect.poll(() => page.getByRole("textbox").first().inputValue().then(plain)).toContain("etter folketal");
      await page.getByRole("button", { name: "English" }).click();
      await headline(page).filter({ hasText: "pays" }).waitFor();
      await expect
        .poll(() => page.getByRole("textbox").first().inputValue().then(plain))
        .toBe("30% equally and 70% by population");
      await expectWellMade(page);
    });
  });
});
