import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { withDatabase } from "./testing/with-database.ts";

const test = withDatabase();

async function read(expression: string): Promise<unknown> {
  const { rows } = await sql<{ value: unknown }>`select ${sql.raw(expression)} as value`.execute(test.context.database);
  return rows[0]?.value;
}

describe("a value comes out of the database", () => {
  it.each([
    ["9007199254740993::bigint", 9007199254740993n],
    ["count(*)", 1n],
    ["0.10::numeric", "0.10"],
    ["123456789012345678901234567890.123456789::numeric", "123456789012345678901234567890.123456789"],
    ["date '2026-01-01'", "2026-01-01"],
    ["date '0900-02-28'", "0900-02-28"],
    ["timestamptz '2026-07-01 12:00:00+02'", "2026-07-01T10:00:00.000Z"],
    ["timestamptz '2026-01-01 00:00:00.5Z'", "2026-01-01T00:00:00.500Z"],
    ["timestamptz 'infinity'", "infinity"],
    ["timestamp '2026-07-01 12:00:00'", "2026-07-01 12:00:00"],
    ["array[1, null, 9007199254740993]::bigint[]", [1n, null, 9007199254740993n]],
    ["array[0.1, null]::numeric[]", ["0.1", null]],
    ["array[date '2026-01-01', null]", ["2026-01-01", null]],
    ["array[timestamptz '2026-07-01 12:00:00+02', null]", ["2026-07-01T10:00:00.000Z", null]],
    ["jsonb '{\"a\": [1, null]}'", { a: [1, null] }],
    ["null::bigint", null],
  ])("%s, as it is everywhere", async (expression, value) => {
    expect(await read(expression)).toEqual(value);
  });

  it("and goes in and out unchanged", async () => {
    const { rows } = await sql<{ whole: bigint; day: string; at: string; exact: string; text: string }>`
      select ${9007199254740993n}::bigint as whole, ${"2026-02-28"}::date as day, ${"2026-03-01T11:00:00.123Z"}::timestamptz as at,
        ${"1.10"}::numeric as exact, ${"<b>Åse</b> 'Ø' \\ 🙂"}::text as text
    `.execute(test.context.database);
    expect(rows).toEqual([
      {
        whole: 9007199254740993n,
        day: "2026-02-28",
        at: "2026-03-01T11:00:00.123Z",
        exact: "1.10",
        text: "<b>Åse</b> 'Ø' \\ 🙂",
      },
    ]);
  });
});

describe("the collation nb", () => {
  it("sorts names as Norwegians do, æ, ø and å last and aa as å", async () => {
    const names = [
      "Østre",
      "Aa",
      "Ålesund",
      "Bø",
      "Ærø",
      "Zulu",
      "Aure",
      "Aas",
      "Ås",
      "Ørland",
      "Åfjord",
      "Vågå",
      "Vaga",
      "Ärvik",
      "Öst",
    ];
    const { rows } = await sql<{ name: string }>`
      select name from unnest(${names}::text[]) as name order by name collate nb
    `.execute(test.context.database);
    expect(rows.map((row) => row.name)).toEqual([...names].sort(new Intl.Collator("nb").compare));
  });
});
