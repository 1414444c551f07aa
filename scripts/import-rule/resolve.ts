import { posix } from "node:path";

/** What an import leads to: a file of the project, one of its packages by name, a module of Node, an outer package, or out of the tree. */
export type Target =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "own-package"; readonly name: "kernel" | "fairness" | "law"; readonly deep: boolean }
  | { readonly kind: "node"; readonly name: string }
  | { readonly kind: "outer"; readonly name: string }
  | { readonly kind: "outside" };

/** The packages' front doors; `exports` of their package.json. */
const frontDoors = new Set(["@omforent/kernel", "@omforent/fairness", "@omforent/fairness/highs", "@omforent/law"]);

export function resolveTarget(from: string, specifier: string): Target {
  const address = specifier.split("?")[0] ?? specifier;
  if (address.startsWith("/") || address.startsWith("file:")) return { kind: "outside" };
  if (address.startsWith(".")) return relative(from, address);
  if (address.startsWith("node:")) return { kind: "node", name: address.slice("node:".length) };
  const own = /^@omforent\/(kernel|fairness|law)(?:\/.*)?$/.exec(address);
  if (own)
    return { kind: "own-package", name: own[1] as "kernel" | "fairness" | "law", deep: !frontDoors.has(address) };
  return { kind: "outer", name: packageName(address) };
}

function relative(from: string, address: string): Target {
  const path = posix.normalize(posix.join(posix.dirname(from), address));
  return path.startsWith("..") ? { kind: "outside" } : { kind: "file", path };
}

function packageName(address: string): string {
  const [first = "", second = ""] = address.split("/");
  return first.startsWith("@") ? `${first}/${second}` : first;
}
