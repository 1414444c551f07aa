import { ok, type Result } from "@omforent/kernel";
import { type Actor, notAllowed } from "../../kernel/domain/actor.ts";
import type { Context } from "../../kernel/server/context.ts";
import { inTransaction } from "../../kernel/server/in-transaction.ts";
import { recordEvent } from "../../kernel/server/record-event.ts";
import type { ImportedBordersJson } from "../contract.ts";
import { mayImportBorders, readBorders } from "../domain/index.ts";
import { findBorderImport, replaceBorders } from "./border.store.ts";
import { currentRegistry } from "./current-registry.ts";
import { featuresFromTopology } from "./topology.ts";

export type BordersToImport = { readonly file: unknown; readonly attribution: string | null };

/** Takes in borders from GeoJSON or TopoJSON. They take the place of all earlier ones; a wrong file changes nothing. */
export async function importBorders(
  context: Context,
  { file, attribution }: BordersToImport,
  actor: Actor,
): Promise<Result<ImportedBordersJson>> {
  const by = mayImportBorders(actor);
  if (!by) return notAllowed(actor, "border/not-allowed");
  const features = featuresFromTopology(file);
  if (!features.ok) return features;
  const read = readBorders(features.value, attribution, await currentRegistry(context));
  if (!read.ok) return read;
  const { borders, missing } = read.value;
  return inTransaction(context, actor, async (tx) => {
    const at = context.now();
    const before = (await findBorderImport(tx)) ?? null;
    const id = await replaceBorders(tx, borders, { attribution: read.value.attribution, by, at });
    await recordEvent(tx, {
      log: "installation",
      kind: "borders/imported",
      subject: `border-import:${id}`,
      by,
      at,
      before: before && { attribution: before.attribution, importedAt: before.imported_at },
      after: { attribution: read.value.attribution, borders: borders.length, missing: [...missing] },
      reason: null,
    });
    return ok({ imported: borders.length, attribution: read.value.attribution, missing: [...missing] });
  });
}
