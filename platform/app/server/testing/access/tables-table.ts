import { sql } from "kysely";
import type { withDatabase } from "../../../../database/testing/with-database.ts";
import { readAs } from "../../../../kernel/server/read-as.ts";
import { visitors } from "./people.ts";

type Test = ReturnType<typeof withDatabase>;

/** What the database itself lets somebody read of a table, and what the application may do with it for anybody. */
export type TableAnswer = {
  readonly table: string;
  readonly guarded: boolean;
  readonly reads: ReadonlyMap<string, "all" | "some" | "none" | "refused">;
  readonly total: bigint;
  readonly may: { readonly insert: boolean; readonly update: boolean; readonly delete: boolean };
};

/** Asks every table of the catalogue, as every visitor, past all policies of the program. */
export async function askTables(test: Test): Promise<readonly TableAnswer[]> {
  const tables = await test.asSystem(async (database) => {
    const { rows } = await sql<{ name: string; guarded: boolean; i: boolean; u: boolean; d: boolean }>`
      select c.relname as name, c.relrowsecurity as guarded,
        has_table_privilege('omforent_app', c.oid, 'insert') as i,
        has_any_column_privilege('omforent_app', c.oid, 'update') as u,
        has_table_privilege('omforent_app', c.oid, 'delete') as d
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`.execute(
      database,
    );
    return rows;
  });
  const answers: TableAnswer[] = [];
  for (const { name, guarded, i, u, d } of tables) {
    const total = await test.asSystem((database) => countIn(database, name)).catch(() => 0n);
    const reads = new Map<string, "all" | "some" | "none" | "refused">();
    for (const { key, actor } of visitors) {
      const seen = await readAs(test.context, actor, ({ database }) => countIn(database, name)).catch(() => null);
      reads.set(key, seen === null ? "refused" : seen === 0n ? "none" : seen === total ? "all" : "some");
    }
    answers.push({ table: name, guarded, reads, total, may: { insert: i, update: u, delete: d } });
  }
  return answers;
}

async function countIn(database: Parameters<Parameters<Test["asSystem"]>[0]>[0], table: string): Promise<bigint> {
  const { rows } = await sql<{ n: bigint }>`select count(*) as n from ${sql.table(table)}`.execute(database);
  return rows[0]?.n ?? 0n;
}

const words = { all: "alt", some: "sitt", none: "ingenting", refused: "lukket" } as const;

/** Those who read the same are named together, most first; a table that is empty in the test says so. */
export function tablesTable(answers: readonly TableAnswer[]): string {
  const rows = answers.map(({ table, guarded, reads, total, may }) => {
    const groups = (["all", "some", "none", "refused"] as const).flatMap((how) => {
      const who = visitors.filter(({ key }) => reads.get(key) === how);
      return who.length === 0 ? [] : [{ how, who }];
    });
    const said =
      groups.length === 1
        ? `alle: ${words[groups[0]!.how]}`
        : groups.map(({ how, who }) => `${words[how]}: ${namesOf(who)}`).join("; ");
    const mark = (yes: boolean) => (yes ? "✓" : "–");
    return `| ${table} | ${mark(guarded)} | ${total === 0n ? "(tom i prøven)" : said} | ${mark(may.insert)} | ${mark(may.update)} | ${mark(may.delete)} |`;
  });
  return [...intro, ...rows, ""].join("\n");
}

const namesOf = (who: typeof visitors): string =>
  who.length > visitors.length / 2 ? `de andre (${who.length})` : who.map(({ key }) => key).join(", ");

const intro = [
  "## Tabeller",
  "",
  "Den andre muren: hva databasen selv viser, når programmets regler er gått utenom. «elsewhere» er samme rolle i en kommune som ikke er med. «sitt» er noen av radene. Programmets rolle i databasen",
  "eier ingenting, og kan verken endre eller slette historikken (`events`). Nye rader må være signert av den som skriver.",
  "",
  "| tabell | radvern | leser | legge til | endre | slette |",
  "|---|:-:|---|:-:|:-:|:-:|",
];
