import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { languages } from "../../../../kernel/domain/language.ts";
import { aCasePaper, aMatterWithFigures, wordedPaper } from "../../../testing/a-case-paper.ts";
import { aMatter, say } from "../../../testing/a-matter.ts";
import { lookInside } from "../../../testing/pdf.ts";
import type { Paper } from "./paper.ts";
import { writeDocx } from "./write-docx.ts";
import { writePdf } from "./write-pdf.ts";

/** Everything in it that is text of ours or of others. */
const textOf = (paper: Paper): string =>
  [
    paper.title,
    paper.subject,
    ...paper.facts.flat(),
    ...paper.parts.flatMap((part) =>
      part.kind === "table" ? [...part.head, ...part.rows.flat()] : "text" in part ? [part.text] : [],
    ),
  ].join("\n");

function unpack(file: Buffer): (name: string) => string {
  const directory = mkdtempSync(join(tmpdir(), "omforent-docx-"));
  try {
    const path = join(directory, "paper.docx");
    writeFileSync(path, file);
    const parts = ["word/document.xml", "docProps/core.xml", "word/styles.xml"].map(
      (name) => [name, execFileSync("unzip", ["-p", path, name], { maxBuffer: 2 ** 28 }).toString()] as const,
    );
    return (name) => new Map(parts).get(name) ?? "";
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** The paragraphs of a Word file, each with its style. */
const paragraphsOf = (xml: string): readonly string[] =>
  [...xml.matchAll(/<w:p>(.*?)<\/w:p>|<w:p\/>/gs)].map(([, inside = ""]) => {
    const style = inside.match(/<w:pStyle w:val="([^"]+)"/)?.[1];
    const text = [...inside.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, words]) => words).join("");
    return style ? `${style}: ${text}` : text;
  });

const hostile = '#import "x": * *fet* _kursiv_ $x$ <script>alert("1")</script> & ]]> \\ @ref ~ // slutt';

describe("a case paper in words", () => {
  it.each(languages)("leaves nothing unworded in %s, whatever has been said", (language) => {
    const states = [aMatterWithFigures(), aMatter(), say(aMatter(), { "5057": {}, "5054": { outcome: "rejected" } })];
    for (const matter of states) {
      const words = textOf(wordedPaper(aCasePaper(matter), language));
      expect(words).not.toMatch(/(^|\s)(paper|matter|letter)\.[a-z]/m);
      expect(words).not.toMatch(/\{\{|undefined|\[object/);
    }
  });

  it("speaks nynorsk to a municipality that has chosen it", () => {
    expect(textOf(wordedPaper(aCasePaper(), "nn"))).toContain("Innstillinga frå kommunedirektøren");
    expect(textOf(wordedPaper(aCasePaper(), "nb"))).toContain("Kommunedirektørens innstilling");
  });

  it("holds the proposed decision word for word", () =>
    expect(wordedPaper().parts).toContainEqual({
      kind: "verbatim",
      text: "Nøkkelen er 30 % likt og 70 % etter folketall.",
    }));

  it("says «ikke kjent» where a figure is not known, never zero", () => {
    const table = wordedPaper().parts.find((part) => part.kind === "table" && part.numbers);
    expect(table).toMatchObject({
      rows: [
        ["2027", "100\u202f000,00", "120\u202f000,00", "+20\u202f000,00"],
        ["2028", "ikke kjent", "90\u202f000,00", "ikke kjent"],
      ],
    });
  });

  it("says how long the whole text is when it is cut", () =>
    expect(textOf(wordedPaper(aCasePaper(aMatterWithFigures("a".repeat(1_000_000)))))).toContain(
      "de første 60\u202f000 av 1\u202f000\u202f000 tegn",
    ));
});

describe("a case paper as a Word file", () => {
  it("is built of titles, headings, paragraphs and tables with header rows", async () => {
    const read = unpack(await writeDocx(wordedPaper()));
    const document = read("word/document.xml");
    const outline = paragraphsOf(document).filter((line) => /^(Title|Heading1): /.test(line));
    expect(outline).toEqual([
      "Title: Ny fordelingsnøkkel",
      "Heading1: Hva det spørres om",
      "Heading1: Når",
      "Heading1: Våre kroner før og etter",
      "Heading1: Kommunedirektørens innstilling",
      "Heading1: Hva de andre sier så langt",
      "Heading1: Hvis Osen sier nei",
      "Heading1: Hvis Osen endrer et ord",
      "Heading1: Forslag til vedtak",
      "Heading1: Tekst til et endringsforslag",
      "Heading1: Kilder",
    ]);
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(3);
    expect(read("docProps/core.xml")).toContain("<dc:title>Ny fordelingsnøkkel</dc:title>");
    expect(read("word/styles.xml")).toContain('w:val="nb-NO"');
    expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
  });

  it("shows HTML, Typst and XML as the text that they are", async () => {
    const document = unpack(await writeDocx(wordedPaper(aCasePaper(aMatterWithFigures(hostile)))))("word/document.xml");
    expect(document).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; ]]&gt;");
    expect(document).not.toContain("<script>");
  });
});

describe("a case paper as a PDF", () => {
  it("is one A4 page with its fonts within, its language told and nothing that runs", async () => {
    const seen = lookInside(await writePdf(wordedPaper()));
    expect(seen).toMatchObject({ version: "%PDF-1.7", pages: 1, language: "nb-NO", scripts: false });
    expect(seen.mediaBox).toMatch(/^0 0 595\.\d+ 841\.\d+$/);
    expect(seen.fontsWithin).toBeGreaterThan(0);
    expect(seen.fontsWithin).toBe(seen.fontsNamed);
    for (const letter of "æøåÅØ«»§%–".replaceAll(/[§–]/g, "")) expect(seen.letters, letter).toContain(letter);
  });

  it("is set, not run: marks of Typst in a text stand in it as letters", async () => {
    const seen = lookInside(await writePdf(wordedPaper(aCasePaper(aMatterWithFigures(hostile)))));
    for (const letter of "#*_$<>\\@~&]") expect(seen.letters, letter).toContain(letter);
  });

  it("goes on over more pages when the text is long", async () => {
    const text = Array.from({ length: 200 }, (_, at) => `§ ${at + 1} En bestemmelse om noe.`).join("\n");
    expect(lookInside(await writePdf(wordedPaper(aCasePaper(aMatterWithFigures(text))))).pages).toBeGreaterThan(3);
  });

  it("is tagged, so that a screen reader reads it in order", async () =>
    expect(lookInside(await writePdf(wordedPaper())).isTagged).toBe(true));

  it("takes bounded time for a text of four million characters, in one line or in many", {
    timeout: 60_000,
  }, async () => {
    await writePdf(wordedPaper()); // the compiler is loaded once
    for (const text of [
      "ordet ".repeat(666_000),
      "x".repeat(4_000_000),
      "linje\n".repeat(666_000),
      "🙂".repeat(2_000_000),
    ]) {
      const paper = wordedPaper(aCasePaper(aMatterWithFigures(text)));
      const began = performance.now();
      await writePdf(paper);
      await writeDocx(paper);
      expect(performance.now() - began).toBeLessThan(5_000);
    }
  });
});
