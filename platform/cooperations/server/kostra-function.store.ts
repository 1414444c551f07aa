import type { Database, Transaction } from "../../kernel/server/context.ts";
import type { CooperationTables } from "./tables.ts";

export type KostraFunction = {
  readonly code: string;
  readonly name: string | null;
  readonly level: "municipality" | "county";
  readonly nameSource: string | null;
};

export const findFunctions = (database: Database): Promise<KostraFunction[]> =>
  database
    .withTables<CooperationTables>()
    .selectFrom("kostra_functions")
    .select(["code", "name", "level", "name_source as nameSource"])
    .orderBy("code")
    .execute();

export async function replaceFunctions(tx: Transaction, functions: readonly KostraFunction[]): Promise<void> {
  const tables = tx.withTables<CooperationTables>();
  await tables.deleteFrom("kostra_functions").execute();
  const rows = functions.map(({ nameSource, ...rest }) => ({ ...rest, name_source: nameSource }));
  await tables.insertInto("kostra_functions").values(rows).execute();
}
