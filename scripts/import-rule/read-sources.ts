import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const skipped = new Set(["node_modules", "dist", ".tsbuild", ".git", ".omforent", "coverage", "test-results"]);

/** All files of the project, path → text; only code is read, of the others the name is enough. */
export function readSources(root: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const walk = (folder: string) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory() && !skipped.has(entry.name)) walk(path);
      if (entry.isFile())
        files.set(path, /\.(ts|tsx|js|mjs)$/.test(path) ? readFileSync(join(root, path), "utf8") : "");
    }
  };
  walk("");
  return files;
}
