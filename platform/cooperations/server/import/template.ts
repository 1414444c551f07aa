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
export async function templateExcel(): Promise<Buffer> {
  const { default: writeExcel } = await import("write-excel-file/node"); // when it is needed: it would slow every start
  const cells = headings.map((value) => ({ value, type: String, fontWeight: "bold" as const }));
  const columns = headings.map((heading) => ({ width: Math.max(16, heading.length + 4) }));
  return writeExcel([cells], { sheet: "Samarbeid", columns }).toBuffer();
}
