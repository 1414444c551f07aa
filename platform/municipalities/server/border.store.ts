import { sql } from "kysely";
import type { Signature } from "../../kernel/domain/actor.ts";
import type { Database, Transaction } from "../../kernel/server/context.ts";
import type { Border } from "../domain/index.ts";
import type { MunicipalityTables } from "./tables.ts";

export const findBorderImport = (database: Database) =>
  database
    .withTables<MunicipalityTables>()
    .selectFrom("border_imports")
    .select(["id", "attribution", "imported_at"])
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();

export const findBorders = (database: Database) =>
  database
    .withTables<MunicipalityTables>()
    .selectFrom("municipality_borders as border")
    .innerJoin("municipalities as municipality", "municipality.number", "border.municipality")
    .select(["municipality.number", "municipality.name", sql<string>`border.geometry::text`.as("geometry")])
    .orderBy("municipality.number")
    .execute();

/** The new borders take the place of all earlier ones, so that no map mixes two sources. */
export async function replaceBorders(
  tx: Transaction,
  borders: readonly Border[],
  { attribution, by, at }: { readonly attribution: string; readonly by: Signature; readonly at: string },
): Promise<bigint> {
  const db = tx.withTables<MunicipalityTables>();
  await db.deleteFrom("municipality_borders").execute();
  const { id } = await db
    .insertInto("border_imports")
    .values({ attribution, imported_by_id: by.id, imported_by: by.name, imported_at: at })
    .returning("id")
    .executeTakeFirstOrThrow();
  for (const { number, geometry } of borders)
    await db
      .insertInto("municipality_borders")
      .values({ municipality: number, geometry: JSON.stringify(geometry), import: id })
      .execute();
  return id;
}
