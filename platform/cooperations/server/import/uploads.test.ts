import { describe, expect, it } from "vitest";
import { aZip } from "../../testing/a-zip.ts";
import { readTable } from "./read-table.ts";

const codeOf = async (content: Buffer, fileName: string) => {
  const table = await readTable(fileName, content.toString("base64"));
  return table.ok ? "read" : table.refusal.code;
};

/** The least that a reader takes for an Excel file, with a sheet of so many rows. */
const workbook = (rows: number): Readonly<Record<string, Buffer>> => ({
  "xl/workbook.xml": Buffer.from(
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
  ),
  "xl/_rels/workbook.xml.rels": Buffer.from(
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
  ),
  "xl/worksheets/sheet1.xml": Buffer.from(
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${Array.from({ length: rows }, (_, index) => `<row r="${index + 1}"><c r="A${index + 1}" t="inlineStr"><is><t>Navn</t></is></c></row>`).join("")}</sheetData></worksheet>`,
  ),
});

describe("an uploaded file", () => {
  it("is what it begins as, whatever it is called", async () => {
    const csv = Buffer.from("Navn;Deltakere\nBrann;Osen\n");
    for (const name of ["liste.csv", "liste.exe", "../../etc/passwd", "<script>.html", "con", "a\u202exslx.exe", ""])
      expect(await codeOf(csv, name)).toBe("read");
    for (const program of [
      "MZ\u0090\u0000",
      "\u007fELF\u0002\u0001\u0000",
      "\u0089PNG\r\n\u001a\n\u0000\u0000",
      "%PDF-1.7\n\u0000",
    ])
      expect(await codeOf(Buffer.from(program, "latin1"), "liste.csv")).toBe("import/unknown-file-type");
  });

  it("that is packed is unpacked to what it says that it holds, and no further", async () => {
    expect(
      await codeOf(
        aZip(workbook(3), (content) => content.length),
        "a.xlsx",
      ),
    ).toBe("read");
    const bomb = aZip(workbook(200_000), () => 1000);
    expect(bomb.length).toBeLessThan(1_500_000); // of 13 MB
    expect(await codeOf(bomb, "a.xlsx")).toBe("import/unreadable");
    expect(
      await codeOf(
        aZip(workbook(3), () => 2 ** 32 - 1),
        "a.xlsx",
      ),
    ).toBe("import/unreadable");
  });
});
