import fc from "fast-check";
import { describe, expect, it } from "vitest";
import writeExcel from "write-excel-file/node";
import { likeliestSeparator } from "./read-csv.ts";
import { readTable } from "./read-table.ts";
import { templateCsv, templateExcel } from "./template.ts";

const base64 = (content: string | Buffer) => Buffer.from(content).toString("base64");
const cellsOf = async (content: string | Buffer, fileName = "liste.csv") => {
  const table = await readTable(fileName, base64(content));
  return table.ok ? table.value.rows.map(({ cells }) => cells) : table.refusal.code;
};

describe("reading a CSV file", () => {
  it("reads UTF-8 with and without its mark, UTF-16 and Latin-1 alike", async () => {
    const text = "Navn;Deltakere\nØrland brann;Åfjord\n";
    const rows = [
      ["Navn", "Deltakere"],
      ["Ørland brann", "Åfjord"],
    ];
    expect(await cellsOf(text)).toEqual(rows);
    expect(await cellsOf(`\ufeff${text}`)).toEqual(rows);
    expect(await cellsOf(Buffer.from(text, "latin1"))).toEqual(rows);
    expect(await cellsOf(Buffer.from(`\ufeff${text}`, "utf16le"))).toEqual(rows);
  });

  it("keeps line breaks, separators and doubled quotes inside quotes, and counts the row as one", async () => {
    const table = await readTable(
      "liste.csv",
      base64('Navn;Deltakere\r\n"Den ""store""; gode";"Osen\nÅfjord"\r\nNeste;Osen\r\n'),
    );
    expect(table).toMatchObject({
      value: {
        rows: [
          { line: 1 },
          { line: 2, cells: ['Den "store"; gode', "Osen\nÅfjord"] },
          { line: 3, cells: ["Neste", "Osen"] },
        ],
      },
    });
  });

  it("follows the separator that the file names, and tells which it is otherwise", async () => {
    expect(await cellsOf("sep=,\nNavn,Deltakere\n")).toEqual([["Navn", "Deltakere"]]);
    expect(["a;b,c\n;", "a,b\n", "a\tb,c\td", "a", '"a,b,c";d'].map(likeliestSeparator)).toEqual([
      ";",
      ",",
      "\t",
      ";",
      ";",
    ]);
  });

  it("says on which line a quote is never closed", async () =>
    expect(await readTable("a.csv", base64('Navn\nEn\n"To\nTre\n'))).toMatchObject({
      refusal: { code: "import/unclosed-quote" },
    }));

  it("reads back every table that is written with quotes, whatever the cells hold", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.string({ unit: "grapheme" }), { minLength: 2, maxLength: 4 }), {
          minLength: 1,
          maxLength: 6,
        }),
        fc.constantFrom(";", ",", "\t"),
        async (rows, separator) => {
          const written = rows
            .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator))
            .join("\r\n");
          fc.pre(!written.includes("\u0000") && rows[0]!.join("") !== "");
          expect(await cellsOf(`\ufeff${written}`)).toEqual(rows);
        },
      ),
      { numRuns: 200 },
    ));
});

describe("reading an Excel file", () => {
  it("reads text, numbers to the øre, dates and yes or no as they are written", async () => {
    const rows = [
      [{ value: "Navn" }, { value: "Kostnad" }, { value: "Slutt" }, { value: "Avtale" }],
      [
        { value: "Ørland «brann»" },
        { value: 1234567.89 },
        { value: new Date("2025-12-31T00:00:00Z"), format: "dd.mm.yyyy" },
        { value: true },
      ],
      [{ value: "  " }, { value: 0.1 + 0.2 }, null, null],
    ];
    const content = await writeExcel(rows as never, {}).toBuffer();
    expect(await cellsOf(content, "liste.xlsx")).toEqual([
      ["Navn", "Kostnad", "Slutt", "Avtale"],
      ["Ørland «brann»", "1234567.89", "2025-12-31", "ja"],
      ["  ", "0.30", "", ""],
    ]);
  });

  it("refuses a damaged file, an old one and one that is something else", async () => {
    const content = await templateExcel();
    expect(await cellsOf(content.subarray(0, content.length - 30), "a.xlsx")).toBe("import/unreadable");
    expect(await cellsOf(Buffer.from("PK\u0003\u0004 no zip at all"), "a.xlsx")).toBe("import/unreadable");
    expect(await cellsOf(Buffer.from("d0cf11e0a1b11ae1", "hex"), "a.xls")).toBe("import/unknown-file-type");
    expect(await cellsOf(Buffer.from([1, 0, 2, 0, 3]), "a.csv")).toBe("import/unknown-file-type");
  });

  it("does not unpack a file that says it is larger than the memory should hold", async () => {
    const content = Buffer.from(await templateExcel());
    const directory = content.indexOf(Buffer.from("504b0102", "hex"));
    content.writeUInt32LE(300 * 1024 * 1024, directory + 24);
    expect(await cellsOf(content, "bombe.xlsx")).toBe("import/unreadable");
  });
});

describe("reading any file", () => {
  it("refuses nothing, too much and what is no base64", async () => {
    expect(await readTable("a.csv", "")).toMatchObject({ refusal: { code: "import/empty" } });
    expect(await readTable("a.csv", base64(Buffer.alloc(10 * 1024 * 1024 + 1, 97)))).toMatchObject({
      refusal: { code: "import/too-large" },
    });
    expect(await readTable("a.csv", "%%%")).toMatchObject({ refusal: { code: "import/unreadable" } });
  });

  it("reads the two templates to the same headings", async () => {
    const csv = await cellsOf(templateCsv());
    expect(await cellsOf(await templateExcel(), "samarbeid.xlsx")).toEqual(csv);
    expect(csv[0]).toContain("Deltakere");
  });

  it("never throws, whatever the bytes", () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (bytes, zip) => {
        const content = zip ? Buffer.concat([Buffer.from("PK"), bytes]) : Buffer.from(bytes);
        expect(typeof (await readTable("x", content.toString("base64"))).ok).toBe("boolean");
      }),
    ));
});
