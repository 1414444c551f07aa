import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import readExcel from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible } from "./browser/accessibility.ts";
import { plain } from "./browser/plain-text.ts";
import { asReader } from "./browser/reader.ts";
import { signIn } from "./browser/sign-in.ts";

const headline = (page: Page) => page.getByRole("heading", { level: 1 });
const sentence = (page: Page) => page.getByRole("textbox", { name: "Nøkkelen", exact: true });

/** The workshop with these participants, key and year, as a link opens it. */
async function open(
  page: Page,
  { participants = "5020,5057,5054,5058", key = "30 % likt og 70 % etter folketall", year = "2026" } = {},
): Promise<void> {
  const query = { v: "1", deltakere: participants, vi: participants.slice(0, 4), belop: "1000000kr", nokkel: key };
  await page.goto(`/nokkelverksted?${new URLSearchParams({ ...query, sprak: "nb", aar: year })}`);
  await sentence(page).waitFor();
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "omforent-stories-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("in the key workshop a person", () => {
  it("still has the sliders after a reload of a sentence that does not sum to 100 %, and can put it right", async () => {
    await asReader({}, async (page) => {
      await open(page, { key: "30 % likt og 65 % etter folketall" });
      await page.reload();
      await expect.poll(() => page.getByRole("slider").count()).toBe(2);
      await page.getByText("Sum 95 %").waitFor();
      await page.getByRole("button", { name: "Legg resten på: folketall" }).click();
      await headline(page).filter({ hasText: "Osen betaler" }).waitFor();
      expect(plain(await sentence(page).inputValue())).toBe("30 % likt og 70 % etter folketall");
    });
  });

  it("divides costs in groups, each with its own key", async () => {
    await asReader({}, async (page) => {
      await open(page);
      await page.getByText("Avrunding og kostnadsgrupper").click();
      await page.getByRole("button", { name: "Del kostnadene i grupper" }).click();
      await expect
        .poll(() => sentence(page).inputValue().then(plain))
        .toBe("for drift: 30 % likt og 70 % etter folketall; for beredskap: likt");
      await expectAccessible(page);
    });
  });

  it("holds up to three keys side by side", async () => {
    await asReader({}, async (page) => {
      await open(page);
      await page.getByRole("button", { name: "Legg til en nøkkel" }).click();
      await page.getByRole("button", { name: "Legg til en nøkkel" }).click();
      await page.getByRole("textbox", { name: "Nøkkel 3" }).fill("likt");
      const table = page.getByRole("region", { name: "Sammenlikn nøkler" }).getByRole("table").first();
      await expect.poll(() => table.innerText().then(plain)).toContain("250 000,00");
      expect(await page.getByRole("button", { name: "Legg til en nøkkel" }).count()).toBe(0);
    });
  });

  it("is told which figures are only estimates, and may enter what is missing", async () => {
    await asReader({}, async (page) => {
      await open(page, { participants: "1508,1580", year: "2020" }); // Haram was a part of Ålesund until 2024
      await headline(page).filter({ hasText: "Det mangler 2 tall" }).waitFor();
      await page.getByText("Folketallet i Ålesund og Haram til og med 2023 er anslag").first().waitFor();
      await expectAccessible(page);
      await page.getByRole("textbox", { name: /^Ålesund: folketall/ }).fill("57 000");
      await page.getByRole("textbox", { name: /^Haram: folketall/ }).fill("9 500");
      await page.getByRole("button", { name: "Bruk tallene" }).click();
      await headline(page).filter({ hasText: "Ålesund betaler" }).waitFor();
    });
  });

  it("enters the key that a cooperation uses today, with where it is written", async () => {
    await asReader({}, async (page) => {
      await signIn(page, "Anders Eksempel"); // the cooperation's own officer
      await page.goto("/samarbeid/nav-nord-fosen/nokkel");
      await page.getByRole("button", { name: "Legg inn dagens nøkkel" }).click();
      await page.getByRole("textbox", { name: "Nøkkelen dere bruker i dag" }).fill("40 % likt og 60 % etter folketall");
      await page.getByRole("textbox", { name: "Hvor står det?" }).fill("Avtalen § 6 (prøve)");
      await page.getByRole("button", { name: "Lagre nøkkelen i historien" }).click();
      await page.getByRole("heading", { name: "Nøkkelen samarbeidet har brukt" }).waitFor();
      expect(plain(await page.locator("main").innerText())).toContain("Avtalen § 6 (prøve)");
      // from 40 % equal to the example's 30 %: one pays more and one less, and nobody «til sammen»
      await page
        .getByText(/Sammenliknet med nøkkelen i dag betaler Åfjord .* mer, og Osen like mye mindre\./)
        .waitFor();
    });
  });

  it("gets the whole table in both files: names, shares and amounts in the same order", async () => {
    await asReader({}, async (page) => {
      await open(page);
      await headline(page).filter({ hasText: "betaler" }).waitFor();
      const file = async (name: string) => {
        const [saved] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
        const path = join(folder, saved.suggestedFilename());
        await saved.saveAs(path);
        return path;
      };
      const csv = readFileSync(await file("Last ned CSV"), "utf8")
        .replace("\uFEFF", "")
        .trim()
        .split("\r\n");
      const [sheet] = await readExcel(await file("Last ned Excel"));
      const fromExcel = sheet!.data.map((row) => row.map((cell) => String(cell ?? "")));
      const fromCsv = csv.map((line) => line.split(";").map((cell) => cell.replace(/^(-?\d+),(\d+)$/, "$1.$2")));
      const figures = (rows: readonly (readonly string[])[]) =>
        rows
          .slice(rows.findIndex(([cell]) => cell === "Kommune") + 1)
          .map((row) => row.map((cell) => (/^-?\d+(\.\d+)?$/.test(cell) ? String(Number(cell)) : cell)));
      expect(figures(fromCsv)).toHaveLength(5);
      expect(figures(fromExcel)).toEqual(figures(fromCsv));
    });
  });
});
