import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import writeExcel from "write-excel-file/node";
import { expectWellMade } from "./browser/accessibility.ts";
import { plain } from "./browser/plain-text.ts";
import { asReader, desktop, phone } from "./browser/reader.ts";
import { signIn } from "./browser/sign-in.ts";

const rows = [
  ["Navn", "Form", "Deltakere", "Kostnad", "År"],
  ["Felles feiing på kysten", "Interkommunalt selskap", "Osen, Åfjord", "1 200 000", "2026"],
  ["", "Interkommunalt selskap", "Osen, Åfjord", "500 000", "2026"],
  ["Felles <b>arkiv</b>", "", "Osen, Flatanger", "mye", "2026"],
];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "omforent-import-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function asCsv(): string {
  const file = join(folder, "samarbeid.csv");
  writeFileSync(file, rows.map((row) => row.join(";")).join("\r\n"), "latin1"); // as Excel on a Norwegian machine saves it
  return file;
}

async function choose(page: Page, file: string): Promise<void> {
  await page.goto("/samarbeid/import?kommune=5020");
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("heading", { name: "Filen har 3 linjer" }).waitFor();
}

describe("importing a municipality's own list", () => {
  it.each([desktop, phone])("is well made at $width px, before and after the file is chosen", async (viewport) => {
    await asReader({ viewport }, async (page) => {
      await page.goto("/samarbeid/import");
      await page.getByRole("link", { name: "Logg inn for å legge inn listen" }).waitFor();
      await expectWellMade(page);
      await signIn(page, "Oddny Eksempel");
      await choose(page, asCsv());
      await expectWellMade(page);
    });
  });

  it("shows what is ready and, line by line, what is wrong and where, before anything is stored", async () => {
    await asReader({}, async (page) => {
      await signIn(page, "Oddny Eksempel");
      await choose(page, asCsv());
      const told = plain(await page.locator("main").innerText());
      expect(told).toContain("Linje 3");
      expect(told).toContain("Samarbeidet mangler navn");
      expect(told).toContain("Linje 4");
      expect(told).toContain("«mye» er ikke et beløp i kroner");
      expect(told).toContain("Felles feiing på kysten");
      await page.goto("/samarbeid?sok=feiing+på+kysten");
      await page.getByRole("heading", { level: 1 }).waitFor();
      expect(await page.getByText("Felles feiing på kysten").count()).toBe(0);
    });
  });

  it("stores the lines that are right, and finds them again as duplicates", async () => {
    await asReader({}, async (page) => {
      await signIn(page, "Oddny Eksempel");
      await choose(page, asCsv());
      await page.getByRole("button", { name: /^Legg inn (ett|1) samarbeid/ }).click();
      await page
        .getByText(/lagt inn/)
        .first()
        .waitFor();
      await page.goto("/samarbeid?sok=kysten");
      await page.getByText("Felles feiing på kysten").first().waitFor();
      await choose(page, asCsv());
      expect(plain(await page.locator("main").innerText())).toMatch(/ligner|finnes|allerede/);
    });
  });

  it("reads the same list from Excel", async () => {
    const file = join(folder, "samarbeid.xlsx");
    await writeExcel(rows.map((row) => row.map((value) => ({ value })))).toFile(file);
    await asReader({}, async (page) => {
      await signIn(page, "Oddny Eksempel");
      await choose(page, file);
      expect(plain(await page.locator("main").innerText())).toContain("«mye» er ikke et beløp i kroner");
    });
  });

  it("refuses a file that is no list, in words", async () => {
    const file = join(folder, "bilde.xlsx");
    writeFileSync(file, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]));
    await asReader({}, async (page) => {
      await signIn(page, "Oddny Eksempel");
      await page.goto("/samarbeid/import");
      await page.locator("input[type=file]").setInputFiles(file);
      await page.getByRole("alert").first().waitFor();
      await expectWellMade(page);
    });
  });
});
