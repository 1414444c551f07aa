import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allSentences } from "../platform/app/server/all-sentences.ts";
import { runServer, type Server } from "../platform/app/server/run-server.ts";
import { copyCreatedDirectory } from "../platform/database/testing/copy-created-directory.ts";
import { documentOf, runOmforent } from "./testing/run-omforent.ts";

const folder = mkdtempSync(join(tmpdir(), "omforent-import-"));
const environment = { OMFORENT_DATA: join(folder, "data"), DATABASE_URL: "", PORT: "0" };
const square = (number: string) => ({
  type: "Feature",
  properties: { number },
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [10, 64],
        [11, 64],
        [11, 65],
        [10, 64],
      ],
    ],
  },
});
const list = "Navn;Deltakere\nLegevakt i prøve;Osen, Åfjord\nBrann i prøve;Osen, Namsos\n";
const files = {
  statistics: join(folder, "tall.csv"),
  borders: join(folder, "grenser.geojson"),
  cooperations: join(folder, "samarbeid.csv"),
};
beforeAll(() => {
  copyCreatedDirectory(environment.OMFORENT_DATA);
  writeFileSync(files.statistics, "measure,participant,date,value\nfolketall,Osen,2026-01-01,911\n");
  writeFileSync(files.borders, JSON.stringify({ type: "FeatureCollection", features: [square("5020")] }));
  writeFileSync(files.cooperations, list);
});
afterAll(() => rmSync(folder, { recursive: true }));

const importing = (words: readonly string[]) => runOmforent(["import", ...words], { environment });

describe("omforent import", () => {
  it("locks the data and answers by itself when no server runs", async () => {
    const ran = await importing(["borders", files.borders, "--attribution", "© Prøve", "--json"]);
    expect(documentOf(ran)).toMatchObject({ imported: 1, attribution: "© Prøve" });
    expect([ran.status, ran.stderr]).toEqual([0, ""]);
    const people = await importing(["borders", files.borders, "--attribution", "© Prøve"]);
    expect(people.stdout).toContain("1 kommunegrenser er lest inn (© Prøve)");
  }, 120_000);

  it("goes through the server that runs on the same data", async () => {
    const started = await runServer({ ...process.env, ...environment }, allSentences(), { pages: "as-they-are" });
    if (!started.ok) throw new Error(started.refusal.code);
    const server: Server = started.value;
    try {
      const ran = await importing(["cooperations", files.cooperations, "--municipality", "5020", "--json"]);
      expect(documentOf(ran)).toMatchObject({ imported: [{ line: 2 }, { line: 3 }], skipped: [] });
      const again = await importing(["cooperations", files.cooperations, "--municipality", "5020", "--json"]);
      expect([(documentOf(again) as { error: { code: string } }).error.code, again.status]).toEqual([
        "import/nothing-to-import",
        1,
      ]);
      const found = await fetch(`${server.address}/api/v1/cooperations?q=${encodeURIComponent("Legevakt i prøve")}`);
      expect(JSON.stringify(await found.json())).toContain("Legevakt i prøve");
    } finally {
      await server.stop();
    }
  }, 120_000);

  it("refuses as the server does, in the language that was asked for, and changes nothing", async () => {
    writeFileSync(files.statistics, "measure,participant,date,value\nfolketall,Osen,2026-01-01,912\n");
    const ran = await importing(["statistics", files.statistics, "--source", "Prøve", "--json", "--lang", "en"]);
    const { error } = documentOf(ran) as { error: { code: string; message: string; because: { path: string }[] } };
    expect([error.code, error.because[0]!.path, ran.status]).toEqual(["statistic/values-refused", "lines/2", 1]);
    expect(error.message).toMatch(/^Some of/);
  }, 120_000);

  it("is told what to read, from where, and with which source", async () => {
    const codeOf = async (words: readonly string[]) => {
      const ran = await importing([...words, "--json"]);
      return [(documentOf(ran) as { error: { code: string } }).error.code, ran.status];
    };
    expect(await codeOf(["weather", files.borders])).toEqual(["usage/not-one-of", 2]);
    expect(await codeOf(["statistics", files.statistics])).toEqual(["usage/option-needed", 2]);
    expect(await codeOf(["borders"])).toEqual(["usage/too-few", 2]);
    expect(await codeOf(["borders", join(folder, "none.json")])).toEqual(["file/not-found", 1]);
  });
});
