import { describe, expect, it } from "vitest";
import { expectWellMade } from "./browser/accessibility.ts";
import { plain } from "./browser/plain-text.ts";
import { asReader, desktop, phone } from "./browser/reader.ts";

const clinic = "/samarbeid/innherred-interkommunale-legevakt-iks";

describe("a cooperation's page", () => {
  it.each([desktop, phone])("is well made at $width px", async (viewport) => {
    await asReader({ viewport }, async (page) => {
      await page.goto("/samarbeid/mna-iks");
      await expectWellMade(page);
    });
  });

  it("says who takes part, in which form, what is not known, and where each fact comes from", async () => {
    await asReader({}, async (page) => {
      await page.goto("/samarbeid/mna-iks");
      await page
        .getByRole("table", { name: /^Deltakere i/ })
        .getByRole("link", { name: "Namsos" })
        .waitFor();
      const text = plain(await page.locator("main").innerText());
      expect(text).toContain("Interkommunalt selskap");
      expect(text).toContain("ikke kjent");
      expect(text).toMatch(/Kilde/);
    });
  });

  it("does not put Osen where no source puts it", async () => {
    await asReader({}, async (page) => {
      await page.goto(clinic);
      await page.getByRole("table", { name: /^Deltakere i/ }).waitFor();
      expect(await page.getByRole("table", { name: /^Deltakere i/ }).innerText()).not.toContain("Osen");
    });
  });
});

describe("the key of the Innherred out-of-hours clinic", () => {
  it("is shown with its history 40/60, 30/70 and 20/80, and what each would have meant over the years", async () => {
    await asReader({}, async (page) => {
      await page.goto(`${clinic}/nokkel`);
      const history = page.getByRole("region", { name: /nøkler gjennom årene/ });
      await history.waitFor();
      const text = plain(await history.innerText());
      for (const sentence of ["40 % likt og 60 %", "30 % likt og 70 %", "20 % likt og 80 %"])
        expect(text).toContain(sentence);
      expect(text).toContain("Fra 1. januar 2011");
      expect(text).toContain("Fra 1. januar 2020");
      expect(text).toContain("2005");
      expect(text).toContain("2026");
      await expectWellMade(page);
    });
  });
});

describe("a cooperation whose key nobody knows", () => {
  it("says so, and offers the form to register it with its source, and two named yardsticks", async () => {
    await asReader({}, async (page) => {
      await page.goto("/samarbeid/fosenregionen-ipr/nokkel");
      await page.getByRole("heading", { level: 1 }).filter({ hasText: "betaler" }).waitFor();
      await page
        .getByText(/ikke kjent/)
        .first() // below the table, which is fetched after it
        .waitFor();
      const text = plain(await page.locator("main").innerText());
      expect(text).toContain("likt");
      expect(text).toContain("folketall");
      await expectWellMade(page);
    });
  });
});
