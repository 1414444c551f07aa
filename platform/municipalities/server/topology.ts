import { ok, type Result, refuse } from "@omforent/kernel";
import { feature } from "topojson-client";

type Topology = Parameters<typeof feature>[0];
type GeometryCollection = Extract<Topology["objects"][string], { readonly type: "GeometryCollection" }>;

/**
 * A TopoJSON file as GeoJSON features; anything else is handed on as it is. Of several layers the one with most shapes is
 * taken: municipalities outnumber counties. Refusals: `border/topology-empty`, `border/topology-broken`.
 */
export function featuresFromTopology(file: unknown): Result<unknown> {
  if (!isTopology(file)) return ok(file);
  const layers = Object.values(file.objects).filter(
    (object): object is GeometryCollection => object?.type === "GeometryCollection" && Array.isArray(object.geometries),
  );
  const [layer] = layers.sort((a, b) => b.geometries.length - a.geometries.length);
  if (!layer) return refuse("border/topology-empty");
  try {
    const attribution = "attribution" in file ? file.attribution : undefined;
    return ok({ ...feature(file, layer), attribution });
  } catch {
    return refuse("border/topology-broken"); // arcs that are missing or misshapen: the library reads them unchecked
  }
}

const isTopology = (file: unknown): file is Topology =>
  typeof file === "object" &&
  file !== null &&
  "type" in file &&
  file.type === "Topology" &&
  "objects" in file &&
  typeof file.objects === "object" &&
  file.objects !== null;
