import type { Paragraph as DocxParagraph, Table as DocxTable, FileChild } from "docx";
import { lineByLine } from "./lines.ts";
import type { Paper, PaperPart } from "./paper.ts";

type Docx = typeof import("docx");

/** The library is large, and most who start the server write no paper. */
const load = (): Promise<Docx> => import("docx");

const languages = { nb: "nb-NO", nn: "nn-NO", en: "en-GB" } as const;

/** A paper as a Word file that a secretary can go on writing in. */
export async function writeDocx(paper: Paper): Promise<Buffer> {
  const docx = await load();
  const { Document, Footer, Header, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } = docx;
  const [before = "", between = "", after = ""] = paper.pageNumber.split(/\{\{\w+\}\}/);
  const document = new Document({
    title: plain(paper.title),
    subject: plain(paper.subject),
    creator: "Omforent",
    description: paper.address,
    styles: {
      default: {
        document: { run: { font: "Calibri", size: 21, language: { value: languages[paper.language] } } },
        title: { run: { font: "Calibri", size: 34, bold: true }, paragraph: { spacing: { after: 80 } } },
        heading1: {
          run: { font: "Calibri", size: 25, bold: true },
          paragraph: { spacing: { before: 200, after: 60 } },
        },
      },
    },
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin: margins } }, // A4
        headers: { default: new Header({ children: [new Paragraph({ children: [new TextRun(paper.heading)] })] }) },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                children: [
                  new TextRun({ children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after] }),
                  new TextRun(`   ${plain(paper.address)}`),
                ],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(plain(paper.title))] }),
          ...paragraphs(docx, paper.subject),
          tableOf(docx, { caption: paper.heading, rows: paper.facts, head: null, numbers: false }),
          ...paper.parts.flatMap((part) => childrenOf(docx, part)),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

const margins = { top: 1000, bottom: 1000, left: 1134, right: 1134 };

function childrenOf(docx: Docx, part: PaperPart): readonly FileChild[] {
  const { ExternalHyperlink, HeadingLevel, Paragraph, TextRun } = docx;
  switch (part.kind) {
    case "heading":
      return [new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(plain(part.text))] })];
    case "text":
      return paragraphs(docx, part.text);
    case "verbatim":
      return lineByLine(part.text).map(
        (line) =>
          new Paragraph({ indent: { left: 300 }, spacing: { after: 40 }, children: [new TextRun(plain(line))] }),
      );
    case "table":
      return [tableOf(docx, part)];
    case "link": {
      const words = new TextRun({ text: plain(part.address), style: "Hyperlink" });
      return [new Paragraph({ children: [new ExternalHyperlink({ link: part.address, children: [words] })] })];
    }
    case "blank":
      return Array.from(
        { length: part.lines },
        () => new Paragraph({ border: { bottom: { style: "single", size: 4, color: "808080" } }, children: [] }),
      );
  }
}

const paragraphs = ({ Paragraph, TextRun }: Docx, text: string): readonly DocxParagraph[] =>
  lineByLine(text).map((line) => new Paragraph({ spacing: { after: 80 }, children: [new TextRun(plain(line))] }));

type TablePart = {
  readonly caption: string;
  readonly head: readonly string[] | null;
  readonly rows: readonly (readonly string[])[];
  readonly numbers: boolean;
};

/** The first row is a header in the file's own sense, so that a screen reader tells what each column is. */
function tableOf(docx: Docx, { caption, head, rows, numbers }: TablePart): DocxTable {
  const { AlignmentType, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } = docx;
  const row = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map(
        (cell, column) =>
          new TableCell({
            children: [
              new Paragraph({
                alignment: numbers && column > 0 ? AlignmentType.RIGHT : AlignmentType.LEFT,
                children: [new TextRun({ text: plain(cell), bold: isHead || (head === null && column === 0) })],
              }),
            ],
          }),
      ),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    altText: { name: caption, title: caption },
    rows: [...(head ? [row(head, true)] : []), ...rows.map((cells) => row(cells, false))],
  } as ConstructorParameters<typeof Table>[0]);
}

/** XML 1.0 has no place for these, not even escaped; nothing that was written through the program holds them. */
const plain = (text: string): string =>
  text.toWellFormed().replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
