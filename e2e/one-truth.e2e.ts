import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Page } from "playwright-core";
import readExcel from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { plain } from "./browser/plain-text.ts";
import { asReader } from "./browser/reader.ts";

/** 1,000,000 kr by 30 % equal and 70 % population on 1 January 2026, in whole øre. */
const right: Readonly<Record<string, string>> = {
  Osen: "99561.88",
  Ørland: "363649.23",
  "Indre Fosen": "344776.22",
  Åfjord: "192012.67",
};
const numbers: Readonly<Record<string, string>> = {
  "5054": "Indre Fosen",
  "5057": "Ørland",
  "5058": "Åfjord",
  "5020": "Osen",
};

const scenario = {
  amount: "1000000.00",
  key: "30 % likt og 70 % etter folketall",
  participants: Object.entries(numbers).map(([id, name]) => ({ id, name })),
  date: "2026-01-01",
};

type Answer = { readonly shares: readonly { readonly id: string; readonly amount: string }[] };
const byName = ({ shares }: Answer) => Object.fromEntries(shares.map(({ id, amount }) => [numbers[id], amount]));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "omforent-truth-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function download(page: Page, button: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button }).click()]);
  const path = join(folder, file.suggestedFilename());
  await file.saveAs(path);
  return path;
}

/** Name → amount from rows of cells, wherever in them the four names stand. */
function amountsIn(rows: readonly (readonly string[])[]): Record<string, string> {
  const column = rows.map((row) => row.findIndex((cell) => /^Beløp/.test(cell))).find((index) => index >= 0) ?? -1;
  const found = rows.filter((row) => row.some((cell) => cell in right));
  return Object.fromEntries(found.map((row) => [row.find((cell) => cell in right)!, asWritten(row[column] ?? "")]));
}

const asWritten = (amount: string): string => Number(plain(amount).replaceAll(" ", "").replace(",", ".")).toFixed(2);

describe("the same split, to the øre", () => {
  it("in the workshop's table", async () => {
    await asReader({}, async (page) => {
      await page.goto("/nokkelverksted");
      const rows = page.getByRole("table", { name: /^Fordeling av/ }).getByRole("row");
      await rows.nth(4).waitFor();
      const cells = await rows.evaluateAll((all) =>
        all.map((row) => [...row.querySelectorAll("th,td")].map((cell) => cell.textContent ?? "")),
      );
      expect(amountsIn(cells)).toEqual(right);
    });
  });

  it("in the CSV file", async () => {
    await asReader({}, async (page) => {
      await page.goto("/nokkelverksted");
      const text = readFileSync(await download(page, "Last ned CSV"), "utf8");
      expect(
        amountsIn(
          text
            .replace("\uFEFF", "")
            .split(/\r?\n/)
            .map((line) => line.split(";")),
        ),
      ).toEqual(right);
    });
  });

  it("in the Excel file", async () => {
    await asReader({}, async (page) => {
      await page.goto("/nokkelverksted");
      const sheets = await readExcel(await download(page, "Last ned Excel"));
      const rows = sheets.flatMap(({ data }) => data).map((row) => row.map((cell) => String(cell ?? "")));
      expect(amountsIn(rows)).toEqual(right);
    });
  });

  it("from the API", async () => {
    const response = await fetch(new URL("/api/v1/split", inject("address")), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(scenario),
    });
    expect(response.status).toBe(200);
    expect(byName((await response.json()) as Answer)).toEqual(right);
  });

  it("from the command line", async () => {
    const file = join(folder, "scenario.json");
    writeFileSync(file, JSON.stringify(scenario));
    const cli = join(import.meta.dirname, "../cli/omforent.js");
    const { stdout } = await promisify(execFile)(process.execPath, [cli, "split", file, "--json"]);
    expect(byName(JSON.parse(stdout))).toEqual(right);
  });
});
