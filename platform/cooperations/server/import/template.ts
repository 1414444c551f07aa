import writeExcel from "write-excel-file/node";

const headings = [
  "Navn",
  "Organisasjonsform",
  "Vertskommune",
  "Deltakere",
  "Tjeneste",
  "Årlig kostnad",
  "År for kostnaden",
  "Avtale",
  "Avsluttet",
  "Kilde",
];

/** An empty list with the headings that the import knows: UTF-8 with its mark and semicolons, as Norwegian Excel opens it. */
export const templateCsv = (): string => `\ufeff${headings.join(";")}\r\n`;

/** The same as an Excel file. */
export const templateExcel = (): Promise<Buffer> =>
  writeExcel([headings.map((value) => ({ value, type: String, fontWeight: "bold" as const }))], {
    sheet: "Samarbeid",
    columns: headings.map((heading) => ({ width: Math.max(16, heading.length + 4) })),
  }).toBuffer();
