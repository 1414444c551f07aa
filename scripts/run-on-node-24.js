// Plain JavaScript that any Node from 20 on can read: the rest of the project needs the Node that it installs for itself.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const scripts = dirname(fileURLToPath(import.meta.url));
const pinned = join(scripts, "../node_modules/node/bin", process.platform === "win32" ? "node.exe" : "node");

/** Runs a TypeScript file of this folder here if this Node can, else on the pinned one. */
export async function runOnNode24(file) {
  const script = join(scripts, file);
  if (Number(process.versions.node.split(".")[0]) >= 24) {
    await import(pathToFileURL(script).href);
  } else if (existsSync(pinned)) {
    process.exitCode = spawnSync(pinned, [script, ...process.argv.slice(2)], { stdio: "inherit" }).status ?? 1;
  } else {
    console.error(
      `This needs Node 24; this is Node ${process.versions.node}, and the one that the project brings along is not ` +
        "installed. Run `npm install` first (without --ignore-scripts).",
    );
    process.exitCode = 1;
  }
}
