import { expect as value } from "@omforent/kernel";
import { describe, expect, it } from "vitest";
import { aState, someFacts } from "../testing/a-workshop.ts";
import { exportRows, harmless, nameOf, splitRows, toCsv, workshopResult } from "./index.ts";

const [state, facts] = [aState(), someFacts()];
const result = workshopResult(state, facts);
const rows = exportRows(splitRows(value(result.keys[0]!.outcome), result, { state, facts }), (id) => nameOf(facts, id));
const table = { name: "fordeling", title: ["Fordeling; 2026"], header: ["Kommune", "Nummer"], rows };

describe("the file", () => {
  it("holds the same øre as the page, with semicolon, decimal comma and a byte order mark in Norwegian", () => {
    const lines = toCsv(table, "nb").split("\r\n");
    expect(lines[0]).toBe('\ufeff"Fordeling; 2026"');
    expect(lines[2]).toBe("Osen;5020;911;0,0995618765;14771/148360;99561,88;109,29;;-150438,12;64473,49");
  });
  it("has comma and point in English", () =>
    expect(toCsv(table, "en").split("\r\n")[2]).toContain(",99561.88,109.29,"));
  it("leaves an unknown cell empty, never zero", () =>
    expect(toCsv(table, "nb").split("\r\n")[2]).toContain("109,29;;-150438,12"));
  it("does not let a name run as a formula", () => {
    for (const name of ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"]) expect(harmless(name)).toBe(`'${name}`);
    expect(harmless("Osen")).toBe("Osen");
    const hostile = toCsv({ ...table, rows: [[{ text: '=HYPERLINK("http://x")' }]] }, "nb");
    expect(hostile).toContain('"\'=HYPERLINK(""http://x"")"');
  });
});
