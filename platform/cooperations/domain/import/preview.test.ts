import { plainDate } from "@omforent/kernel";
import { describe, expect, it } from "vitest";
import { aDirectory } from "../../testing/a-directory.ts";
import { DuplicateIndex } from "../duplicates.ts";
import { resolver } from "../resolve-participant.ts";
import type { ColumnMapping } from "./columns.ts";
import { previewList } from "./preview.ts";

const registered = [{ id: "brann", name: "Fosen brann- og redningstjeneste IKS", participants: [], services: [] }];
const preview = (
  rows: readonly (readonly string[])[],
  mapping: ColumnMapping | null = null,
  municipality: string | null = null,
) =>
  previewList({ rows: rows.map((cells, index) => ({ line: index + 1, cells })) }, mapping, {
    resolve: resolver(aDirectory()),
    today: plainDate(2026, 3, 1),
    municipality,
    duplicates: new DuplicateIndex(registered),
  });
const lines = (...given: Parameters<typeof preview>) => {
  const result = preview(...given);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value.lines;
};

const headings = ["Navn", "Form", "Vertskommune", "Deltakere", "Kostnad 2024 (i 1000 kr)", "Avtale"];

describe("the preview of a list", () => {
  it("reads a line of everything", () => {
    const [line] = lines([headings, ["Legevakt", "Vertskommune", "Åfjord", "Osen og Åfjord", "1 200,5", "ja"]]);
    expect(line).toMatchObject({
      line: 2,
      status: "new",
      statements: {
        name: "Legevakt",
        form: "vertskommune",
        host: { id: "5058", role: "host" },
        yearlyCost: { amount: 120_050_000n, year: 2024 },
        agreement: "yes",
        participants: { participants: [{ id: "5020" }, { id: "5058" }] },
      },
    });
  });

  it("tells every fault of a line with its column and what it is about", () => {
    const [line] = lines([headings, ["", "Stiftelse", "Åfjor", "Osen, Ukjent", "mye", "kanskje"]]);
    expect(line?.status).toBe("error");
    expect(line?.faults.map(({ column, refusal }) => [column, refusal.code])).toEqual([
      ["form", "cooperation/unknown-form"],
      ["cost", "cooperation/cost-not-money"],
      ["agreement", "import/not-yes-or-no"],
      ["name", "cooperation/name-missing"],
      ["participants", "cooperation/unknown-participant"],
      ["host", "cooperation/unknown-participant"],
    ]);
  });

  it("says of a likely duplicate what it looks like, also within the list", () => {
    const [first, second, third] = lines([
      ["Navn", "Deltakere"],
      ["Fosen brann og redningstjeneste", "Osen"],
      ["Felles arkiv", "Osen"],
      ["Felles arkiv IKS", "Ørland"],
    ]);
    expect(first).toMatchObject({ status: "duplicate", duplicateOf: [{ id: "brann", because: "name" }] });
    expect(second?.status).toBe("new");
    expect(third).toMatchObject({
      status: "duplicate",
      duplicateOf: [{ id: "3", name: "Felles arkiv", because: "line" }],
    });
  });

  it("lets the municipality whose list it is take part in every line", () => {
    const [line] = lines([["Navn"], ["Felles arkiv"]], null, "5020");
    expect(line).toMatchObject({ status: "new", participants: ["5020"] });
  });

  it("follows the person's own mapping of columns", () => {
    const [line] = lines(
      [
        ["A", "B"],
        ["Osen", "Felles arkiv"],
      ],
      { name: 1, participants: 0 },
    );
    expect(line).toMatchObject({ status: "new", name: "Felles arkiv" });
  });

  it("counts lines as a spreadsheet does, and passes by empty ones", () =>
    expect(
      lines([
        ["Navn", "Deltakere"],
        ["", " "],
        ["A-kontoret", "Osen"],
      ]).map(({ line }) => line),
    ).toEqual([3]));

  it.each(["=1+1", "@SUM(A1)", "+A1", "-A1+1", '=HYPERLINK("http://x")'])("refuses the formula %s", (name) =>
    expect(
      lines([
        ["Navn", "Deltakere"],
        [name, "Osen"],
      ])[0]?.faults[0],
    ).toMatchObject({
      column: "name",
      refusal: { code: "import/formula" },
    }),
  );

  it("refuses control characters and keeps HTML as text", () => {
    expect(
      lines([
        ["Navn", "Deltakere"],
        ["a\u0000b", "Osen"],
      ])[0]?.faults[0]?.refusal.code,
    ).toBe("import/control-character");
    expect(
      lines([
        ["Navn", "Deltakere"],
        ["<b>Arkiv</b>", "Osen"],
      ])[0],
    ).toMatchObject({ status: "new", name: "<b>Arkiv</b>" });
  });

  it.each([
    [[], "import/empty"],
    [[["Navn", "Deltakere"]], "import/empty"],
    [[["Kommentar"], ["x"]], "import/no-name-column"],
  ])("refuses %j with %s", (rows, code) => expect(preview(rows)).toMatchObject({ ok: false, refusal: { code } }));

  it("refuses a mapping outside the list and an unknown municipality", () => {
    expect(preview([["Navn"], ["x"]], { name: 7 })).toMatchObject({ refusal: { code: "import/no-such-column" } });
    expect(preview([["Navn"], ["x"]], null, "9999")).toMatchObject({
      refusal: { code: "import/unknown-municipality" },
    });
  });

  it("refuses more than 10,000 lines and takes 10,000", () => {
    const rows = (count: number) => [
      ["Navn", "Deltakere"],
      ...Array.from({ length: count }, (_, index) => [`Ordning ${index}x`, "Osen"]),
    ];
    expect(preview(rows(10_001))).toMatchObject({
      refusal: { code: "import/too-many-lines", params: { lines: 10_001 } },
    });
    expect(lines(rows(10_000))).toHaveLength(10_000);
  });
});
