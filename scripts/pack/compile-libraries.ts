import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export const project = join(import.meta.dirname, "../..");
export const libraries = ["kernel", "fairness", "law"] as const;

/** Compiles the libraries to JavaScript with declarations, into a folder with the same tree. */
export function compileLibraries(outDir: string): void {
  const folder = mkdtempSync(join(project, ".tsbuild/pack-"));
  const compilerOptions = {
    outDir,
    rootDir: project,
    rewriteRelativeImportExtensions: true,
    emitDeclarationOnly: false,
    composite: false,
    incremental: false,
    tsBuildInfoFile: null,
    declaration: true,
  };
  const include = libraries.flatMap((library) => ["ts", "json"].map((ext) => `${join(project, library)}/**/*.${ext}`));
  const notPublished = ["*.test.ts", "testing/**", "*.cases.ts", "node_modules/**", "package.json"];
  const exclude = notPublished.map((pattern) => `${project}/**/${pattern}`);
  const config = { extends: join(project, "tsconfig.pure.json"), compilerOptions, include, exclude };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
  try {
    execFileSync(process.execPath, [join(project, "node_modules/typescript/bin/tsc"), "-p", folder], {
      encoding: "utf8",
    });
  } catch (error) {
    throw new Error(`The libraries do not compile:\n${(error as { stdout: string }).stdout}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
