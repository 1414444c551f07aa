import { expect as value } from "@omforent/kernel";
import { describe, expect, it } from "vitest";
import { withDatabase } from "../../../database/testing/with-database.ts";
import { operator } from "../../../kernel/domain/actor.ts";
import { recordedEvents } from "../../../kernel/testing/recorded-events.ts";
import { findNames } from "../cooperation.store.ts";
import { readCooperation } from "../read-cooperation.ts";
import { importList } from "./import-list.ts";
import { previewImport } from "./preview-list.ts";

const test = withDatabase({ holds: "facts" });

const csv = [
  "Navn;Organisasjonsform;Vertskommune;Deltakere;Tjeneste;Kostnad 2025 (i 1000 kr);Avtale;Kilde",
  "Legevakta på kysten;Vertskommune;Åfjord;Åfjord og Roan;legevakt;1 250;ja;Sak 12/25",
  "Fosen Helse;IKS;;Ørland;;;;",
  "Arkivet;Stiftelse;;Åfjor;;mye;;",
  "Veterinærvakta;;;Flatanger, Namsos;veterinær;;nei;",
].join("\r\n");
const file = {
  fileName: "Osens samarbeid.csv",
  contentBase64: Buffer.from(csv, "latin1").toString("base64"),
  municipality: "5020",
  mapping: null,
};
const run = (lines: readonly number[] | null) => importList(test.context, { ...file, lines, source: null }, operator);
const countOf = async () => (await findNames(test.context.database)).size;

describe("importing a municipality's own list", () => {
  it("shows what each line would become, and keeps nothing", async () => {
    const before = await countOf();
    const preview = value(await previewImport(test.context, file, operator));
    expect(preview.lines.map(({ line, status }) => [line, status])).toEqual([
      [2, "new"],
      [3, "duplicate"],
      [4, "error"],
      [5, "new"],
    ]);
    expect(preview.lines[1]?.duplicateOf).toMatchObject([{ id: "fosen-helse-iks", because: "name" }]);
    expect(preview.lines[2]?.faults.map(({ column, refusal }) => [column, refusal.params])).toEqual([
      ["form", { form: "Stiftelse" }],
      ["cost", { text: "mye" }],
      ["participants", { text: "Åfjor", nearest: "Åfjord" }],
    ]);
    expect(await countOf()).toBe(before);
  });

  it("imports nothing at all when one of the chosen lines has a fault", async () => {
    const before = await countOf();
    expect(await run([2, 4])).toMatchObject({
      ok: false,
      refusal: { code: "import/line-has-errors", params: { line: 4 } },
    });
    expect(await run([2, 99])).toMatchObject({ ok: false, refusal: { code: "import/no-such-line" } });
    expect(await run([])).toMatchObject({ ok: false, refusal: { code: "import/nothing-to-import" } });
    expect(await countOf()).toBe(before);
  });

  it("registers the new lines in the person's name, with the line's source or the file's name", async () => {
    const { imported, skipped } = value(await run(null));
    expect(imported.map(({ line, name }) => [line, name])).toEqual([
      [2, "Legevakta på kysten"],
      [5, "Veterinærvakta"],
    ]);
    expect(skipped).toEqual([3, 4]);
    const [clinic, vet] = await Promise.all(
      imported.map(async ({ id }) => value(await readCooperation(test.context, id, operator))),
    );
    expect(clinic?.summary).toMatchObject({
      origin: "registered",
      form: "vertskommune",
      yearlyCost: { amount: "1250000.00", year: 2025 },
      participants: [{ name: "Åfjord", role: "host", formerNames: ["Roan"] }, { name: "Osen" }],
    });
    expect(clinic?.fields.name.shown?.origin).toMatchObject({ by: operator.name, statedSource: "Sak 12/25" });
    expect(vet?.fields.name.shown?.origin).toMatchObject({ statedSource: "Osens samarbeid.csv" });
  });

  it("records an event for the list and one for each cooperation", async () => {
    const all = await recordedEvents(test.context);
    const events = all.filter(({ kind }) => kind.startsWith("cooperation/"));
    expect(events.map(({ kind }) => kind)).toEqual([
      "cooperation/registered",
      "cooperation/registered",
      "cooperation/list-imported",
    ]);
    expect(events[2]?.after).toMatchObject({ fileName: "Osens samarbeid.csv", municipality: "5020" });
  });

  it("knows the lines again the second time, and imports a duplicate only when its line is named", async () => {
    const again = value(await previewImport(test.context, file, operator));
    expect(again.lines.map(({ status }) => status)).toEqual(["duplicate", "duplicate", "error", "duplicate"]);
    expect(await run(null)).toMatchObject({ ok: false, refusal: { code: "import/nothing-to-import" } });
    expect(value(await run([3])).imported).toMatchObject([{ line: 3, name: "Fosen Helse" }]);
  });
});

// The most that a list may have is 10,000; that many are read in the test of the preview.
const count = 2000;

describe("importing thousands of lines", () => {
  it("keeps them all in one transaction", async () => {
    const rows = Array.from({ length: count }, (_, index) => `Ordning ${index * 7919}q;Osen, Åfjord og Ørland`);
    const contentBase64 = Buffer.from(["Navn;Deltakere", ...rows].join("\n")).toString("base64");
    const before = await countOf();
    const lines = Array.from({ length: count }, (_, index) => index + 2);
    const input = { fileName: "mange.csv", contentBase64, municipality: null, mapping: null, lines, source: null };
    expect(value(await importList(test.context, input, operator)).imported).toHaveLength(count);
    expect(await countOf()).toBe(before + count);
  }, 120_000);
});
