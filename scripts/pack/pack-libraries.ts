import { type ExecFileSyncOptionsWithStringEncoding, execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compileLibraries, libraries, project } from "./compile-libraries.ts";
import { importedPackages, packageDocument } from "./package-document.ts";

/** Packs the libraries and the outer packages that they use, so that they can be installed offline. Returns the tarballs. */
export function packLibraries(into: string): readonly string[] {
  const compiled = join(into, "compiled");
  mkdirSync(compiled, { recursive: true });
  compileLibraries(compiled);
  const folders = libraries.map((library) => join(compiled, library));
  for (const [index, library] of libraries.entries()) {
    const folder = folders[index]!;
    writeFileSync(join(folder, "package.json"), JSON.stringify(packageDocument(library, folder), null, 2));
    copyFileSync(join(project, "LICENSE"), join(folder, "LICENSE"));
  }
  const outer = new Set(folders.flatMap(importedPackages).filter((name) => !name.startsWith("@omforent/")));
  return [...folders, ...[...outer].map((name) => join(project, "node_modules", name))].map((folder) =>
    npmPack(folder, into),
  );
}

function npmPack(folder: string, into: string): string {
  const args = ["pack", folder, "--pack-destination", into, "--json", "--ignore-scripts", "--loglevel=error"];
  const packed = JSON.parse(npm(args, into));
  const [{ filename }] = Array.isArray(packed) ? packed : Object.values(packed);
  return join(into, filename);
}

/** Runs npm without a shell where npm itself started us, else the npm of the machine. */
export function npm(args: readonly string[], cwd: string): string {
  const { npm_execpath: cli, npm_node_execpath: node = process.execPath } = process.env;
  const options: ExecFileSyncOptionsWithStringEncoding = { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] };
  return cli?.endsWith(".js") ? execFileSync(node, [cli, ...args], options) : execFileSync("npm", args, options);
}
