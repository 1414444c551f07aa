import { ok, type Result, refuse } from "@omforent/kernel";
import type { Actor } from "../../kernel/domain/actor.ts";
import type { Context } from "../../kernel/server/context.ts";
import { mayReadMunicipality } from "../domain/index.ts";
import { findBorderImport, findBorders } from "./border.store.ts";

/** The imported borders as GeoJSON text, and a tag that changes with every import; null while none are imported. */
export async function readBorders(
  { database }: Context,
  actor: Actor,
): Promise<Result<{ readonly tag: string; readonly geoJson: () => Promise<string> } | null>> {
  if (!mayReadMunicipality(actor)) return refuse("municipality/not-allowed");
  const latest = await findBorderImport(database);
  if (!latest) return ok(null);
  return ok({
    tag: `"borders-${latest.id}"`,
    geoJson: async () => {
      const borders = await findBorders(database);
      const features = borders.map(
        ({ geometry, ...properties }) =>
          `{"type":"Feature","properties":${JSON.stringify(properties)},"geometry":${geometry}}`, // the text goes as it lies: reading a megabyte to write it again helps nobody
      );
      const about = { attribution: latest.attribution, importedAt: latest.imported_at };
      return `${JSON.stringify({ type: "FeatureCollection", ...about }).slice(0, -1)},"features":[${features.join(",")}]}`;
    },
  });
}
