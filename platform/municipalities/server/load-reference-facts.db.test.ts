import { beforeAll, describe, expect, it } from "vitest";
import { withDatabase } from "../../database/testing/with-database.ts";
import { operator } from "../../kernel/domain/actor.ts";
import { recordedEvents } from "../../kernel/testing/recorded-events.ts";
import { readRegistry } from "../facts/read-registry.ts";
import { loadReferenceFacts } from "./load-reference-facts.ts";
import { readStatistics } from "./read-statistics.ts";
import { recordStatistics } from "./record-statistics.ts";
import { findRegistry } from "./registry.store.ts";
import type { MunicipalityTables } from "./tables.ts";

const test = withDatabase();
beforeAll(async () => {
  expect(await loadReferenceFacts(test.context)).toBe(true);
}, 60_000);

const forget = (name: string) =>
  test.asSystem((database) => database.deleteFrom("loaded_facts").where("name", "=", name).execute());
const statisticsTable = () => test.context.database.withTables<MunicipalityTables>().selectFrom("statistics");
const haram2020 = async () => {
  const query = { measure: "population", participants: ["1580"], from: "2020", to: "2020" };
  const result = await readStatistics(test.context, query, operator);
  return result.ok ? result.value[0] : null;
};

describe("loading the reference facts", () => {
  it("brings in the registry exactly as it is in the files", async () => {
    const [stored, written] = [await findRegistry(test.context.database), readRegistry()];
    expect([...stored.municipalities]).toEqual([...written.municipalities]);
    expect([...stored.formers]).toEqual([...written.formers]);
    expect(stored.counties).toEqual(written.counties);
    const order = (a: { readonly pair: readonly string[] }, b: { readonly pair: readonly string[] }) =>
      a.pair.join() < b.pair.join() ? -1 : 1;
    expect([...stored.neighbours].sort(order)).toEqual([...written.neighbours].sort(order));
    expect(new Set(stored.sources.map(({ id }) => id))).toEqual(new Set(written.sources.map(({ id }) => id)));
  });

  it("brings in ten figures for every municipality and year that has any", async () => {
    const counted = await statisticsTable()
      .select(({ fn }) => [fn.countAll<bigint>().as("all"), fn.sum<string>("value").as("sum")])
      .where("measure", "=", "population")
      .where("reference_date", "=", "2026-01-01")
      .executeTakeFirstOrThrow();
    expect(counted).toEqual({ all: 357n, sum: "5627400" });
    const all = await statisticsTable()
      .select(({ fn }) => fn.countAll<bigint>().as("all"))
      .executeTakeFirstOrThrow();
    expect(all.all).toBe(78_520n);
  });

  it("does nothing the second time", async () => {
    const events = async () => (await recordedEvents(test.context)).map(({ subject }) => ({ subject }));
    const before = await events();
    expect(before).toEqual([{ subject: "facts:municipalities" }, { subject: "facts:population" }]);
    expect(await loadReferenceFacts(test.context)).toBe(false);
    expect(await events()).toEqual(before);
  });

  it("keeps what a person recorded over an estimate when the facts are loaded anew", async () => {
    expect(await haram2020()).toMatchObject({ approximate: true });
    const value = { measure: "population", participant: "1580", date: "2020-01-01", value: "9000", path: "values/0" };
    const recording = {
      source: "En prøve",
      table: null,
      publishedOn: null,
      reason: "Talt av kommunen",
      values: [value],
    };
    expect((await recordStatistics(test.context, recording, operator)).ok).toBe(true);
    await forget("municipalities");
    await forget("population");
    expect(await loadReferenceFacts(test.context)).toBe(true);
    expect(await haram2020()).toMatchObject({ value: { n: 9000n }, approximate: false, recordedBy: operator.name });
  });

  it("lets the public source's own exact figure take over from what a person recorded, which is kept as history", async () => {
    const db = test.context.database.withTables<MunicipalityTables>();
    // As if the files had lacked Osen's figure until now.
    const osen = { measure: "population", participant: "5020", reference_date: "2026-01-01" } as const;
    await test.asSystem((database) =>
      database
        .withTables<MunicipalityTables>()
        .deleteFrom("statistics")
        .where("participant", "=", "5020")
        .where("reference_date", "=", "2026-01-01")
        .execute(),
    );
    const value = { measure: "population", participant: "5020", date: "2026-01-01", value: "900", path: "values/0" };
    const recording = { source: "En prøve", table: null, publishedOn: null, reason: null, values: [value] };
    expect((await recordStatistics(test.context, recording, operator)).ok).toBe(true);
    await forget("population");
    await loadReferenceFacts(test.context);
    const now = await db
      .selectFrom("statistics")
      .select("value")
      .where("participant", "=", "5020")
      .where("measure", "=", "population")
      .where("reference_date", "=", "2026-01-01")
      .executeTakeFirst();
    expect(now).toEqual({ value: "911" });
    const replaced = await db
      .selectFrom("replaced_statistics")
      .select(["measure", "participant", "reference_date", "value", "replaced_by_id"])
      .where("participant", "=", "5020")
      .execute();
    expect(replaced).toEqual([{ ...osen, value: "900", replaced_by_id: "system" }]);
  });
});

describe("the database", () => {
  const row = {
    measure: "population",
    participant: "5020",
    reference_date: "2030-01-01",
    value: "1",
    approximate: false,
    published_on: null,
  };
  it("keeps no figure of an unknown measure or source", async () => {
    const db = test.context.database.withTables<MunicipalityTables>();
    const { source } = await statisticsTable().select("source").executeTakeFirstOrThrow();
    await expect(
      db
        .insertInto("statistics")
        .values({ ...row, source, measure: "ghosts" })
        .execute(),
    ).rejects.toThrow(/does not exist/);
    await expect(
      db
        .insertInto("statistics")
        .values({ ...row, source: 999_999n })
        .execute(),
    ).rejects.toThrow(/does not exist/);
  });
  it("loses no replaced figure, measure or source", async () => {
    for (const table of ["replaced_statistics", "measures", "statistic_sources"] as const)
      await expect(
        test.asSystem((database) => database.withTables<MunicipalityTables>().deleteFrom(table).execute()),
      ).rejects.toThrow(/only ever added to/);
  });
});
