import { sql } from "kysely";
import type { Transaction } from "../../../kernel/server/context.ts";
import type { Signed } from "../store/write.store.ts";
import type { MatterTables } from "../tables.ts";
import type { SavedChoice } from "./merge.ts";

export async function findChoices(
  tx: Transaction,
  matter: string,
  version: number,
): Promise<{ readonly choices: readonly SavedChoice[]; readonly seen: number }> {
  const row = await tx
    .withTables<MatterTables>()
    .selectFrom("matter_merges")
    .select([sql<readonly SavedChoice[]>`choices`.as("choices"), "seen"])
    .where("matter", "=", matter)
    .where("version", "=", version)
    .executeTakeFirst();
  return row ?? { choices: [], seen: 0 };
}

export async function saveChoices(
  tx: Transaction,
  saved: {
    readonly matter: string;
    readonly version: number;
    readonly choices: readonly SavedChoice[];
    readonly seen: number;
  },
  { by, at }: Signed,
): Promise<void> {
  const changing = {
    choices: JSON.stringify(saved.choices),
    seen: saved.seen,
    changed_by: by.id,
    changed_at: at,
  };
  await tx
    .withTables<MatterTables>()
    .insertInto("matter_merges")
    .values({ matter: saved.matter, version: saved.version, ...changing })
    .onConflict((conflict) => conflict.columns(["matter", "version"]).doUpdateSet(changing))
    .execute();
}
