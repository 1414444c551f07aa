import { slices } from "./slices.ts";

/** The layers of a slice, and of the platform's own kernel. */
export type Layer = "domain" | "contract" | "server" | "web" | "locales" | "facts" | "testing";

/** Where a file lives, as the import rule sees it. */
export type Zone =
  | { readonly kind: "package"; readonly name: "kernel" | "fairness" | "law" }
  | { readonly kind: "slice"; readonly slice: string; readonly order: number; readonly layer: Layer }
  | { readonly kind: "app"; readonly layer: "server" | "web" | "locales" }
  | { readonly kind: "database" }
  | { readonly kind: "cli" | "examples" | "bench" | "e2e" | "scripts" | "root" };

const packages = ["kernel", "fairness", "law"] as const;
const outer = ["cli", "examples", "bench", "e2e", "scripts"] as const;

/** The zone of a path relative to the project, or null where the tree has no such place. `platform/kernel` is slice zero. */
export function zoneOf(path: string): Zone | null {
  const [top = "", second = "", third = ""] = path.split("/");
  if (second === "") return { kind: "root" };
  const named = packages.find((name) => name === top);
  if (named) return { kind: "package", name: named };
  const place = outer.find((name) => name === top);
  if (place) return { kind: place };
  if (top === ".ci" || top === "docs") return { kind: "scripts" };
  if (top !== "platform") return null;
  if (second === "database") return { kind: "database" };
  if (second === "app") return appZone(third);
  return sliceZone(second, third);
}

function appZone(layer: string): Zone | null {
  return layer === "server" || layer === "web" || layer === "locales" ? { kind: "app", layer } : null;
}

function sliceZone(slice: string, folder: string): Zone | null {
  const order = slice === "kernel" ? 0 : slices.indexOf(slice) + 1;
  if (order === 0 && slice !== "kernel") return null;
  const layer = layerOf(folder);
  return layer === null ? null : { kind: "slice", slice, order, layer };
}

function layerOf(folder: string): Layer | null {
  switch (folder) {
    case "contract.ts":
    case "contract.test.ts":
      return "contract";
    case "domain":
    case "server":
    case "web":
    case "locales":
    case "facts":
    case "testing":
      return folder;
    default:
      return null;
  }
}

/** Tests, builders and worked cases: they obey the layers, but may use the test tools and are not held to be pure. */
export const isTest = (path: string): boolean =>
  /\.(test|bench)\.tsx?$|\.cases\.ts$|(^|\/)testing\/|(^|\/)vite(st)?\.config\.ts$/.test(path);

/** Code that may touch neither clock, chance, network nor console. */
export const isPure = (zone: Zone): boolean =>
  zone.kind === "package" || (zone.kind === "slice" && (zone.layer === "domain" || zone.layer === "contract"));
