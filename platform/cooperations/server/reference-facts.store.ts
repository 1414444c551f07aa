import { sql } from "kysely";
import type { Transaction } from "../../kernel/server/context.ts";
import { type Cooperation, fieldNames, type Source } from "../domain/index.ts";
import { addClaims, findClaims, type NewClaim } from "./claim.store.ts";
import type { CooperationTables } from "./tables.ts";

/** Replaces what public sources say. What people registered stays; a cooperation that nobody speaks of any more goes. */
export async function replacePublicClaims(
  tx: Transaction,
  sources: readonly Source[],
  claims: readonly NewClaim[],
): Promise<readonly Cooperation[]> {
  const tables = tx.withTables<CooperationTables>();
  const documented = await tables
    .selectFrom("cooperation_claims")
    .select("cooperation_id")
    .distinct()
    .where("source_id", "is not", null)
    .execute();
  await tables.deleteFrom("cooperation_claims").where("source_id", "is not", null).execute();
  await tables.deleteFrom("cooperation_sources").execute();
  await tables
    .insertInto("cooperation_sources")
    .values([...sources])
    .execute();
  await addClaims(tx, claims); // the reference to their cooperations is checked when the transaction ends
  const ids = [
    ...new Set([
      ...documented.map(({ cooperation_id }) => cooperation_id),
      ...claims.map((claim) => claim.cooperationId),
    ]),
  ];
  const said = await findClaims(tx, ids);
  const versions = await findVersions(tx, ids);
  const gone = ids.filter((id) => fieldNames.every((name) => said.get(id)?.claims[name].length === 0));
  if (gone.length > 0) await tables.deleteFrom("cooperations").where("id", "in", gone).execute();
  return ids.flatMap((id) => {
    const everything = said.get(id);
    return everything && !gone.includes(id) ? [{ id, version: (versions.get(id) ?? 0) + 1, ...everything }] : [];
  });
}

async function findVersions(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .withTables<CooperationTables>()
    .selectFrom("cooperations")
    .select(["id", "version"])
    .where("id", "=", sql<string>`any(${ids})`)
    .execute();
  return new Map(rows.map(({ id, version }) => [id, version]));
}
