import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSource } from "../import-rule/edges.ts";
import { resolveTarget } from "../import-rule/resolve.ts";
import { project } from "./compile-libraries.ts";

type Source = { readonly name: string; readonly version: string; readonly exports: Readonly<Record<string, string>> };

/** The package.json that is published: its front doors as JavaScript, and the packages that its files really import. */
export function packageDocument(library: string, compiled: string): object {
  const source: Source = JSON.parse(readFileSync(join(project, library, "package.json"), "utf8"));
  const doors = Object.entries(source.exports).map(([door, file]) => {
    const stem = file.replace(/\.ts$/, "");
    return [door, { types: `${stem}.d.ts`, default: `${stem}.js` }] as const;
  });
  return {
    ...source,
    exports: Object.fromEntries(doors),
    sideEffects: false,
    dependencies: Object.fromEntries(importedPackages(compiled).map((name) => [name, versionOf(name)])),
  };
}

export function importedPackages(folder: string): readonly string[] {
  const names = globSync("**/*.js", { cwd: folder }).flatMap((file) => {
    const parsed = parseSource(file, readFileSync(join(folder, file), "utf8"));
    if ("error" in parsed) throw new Error(`${file}: ${parsed.error}`);
    return parsed.source.edges.flatMap(({ specifier }) => {
      const target = resolveTarget(file, specifier);
      if (target.kind === "own-package") return [`@omforent/${target.name}`];
      return target.kind === "outer" ? [target.name] : [];
    });
  });
  return [...new Set(names)].sort();
}

const versionOf = (name: string): string =>
  JSON.parse(readFileSync(join(project, "node_modules", name, "package.json"), "utf8")).version;
