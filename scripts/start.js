// Plain JavaScript that any Node from 20 on can read: it says a sentence where a newer syntax would give a stack trace.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const project = join(dirname(fileURLToPath(import.meta.url)), "..");
const major = Number(process.versions.node.split(".")[0]);
const pinned = join(project, "node_modules/node/bin", process.platform === "win32" ? "node.exe" : "node");
const start = join(project, "platform/app/server/start.ts");

if (major >= 24) {
  await import(pathToFileURL(start).href);
} else if (existsSync(pinned)) {
  runOn(pinned);
} else {
  console.error(
    `Omforent needs Node 24 to run; this is Node ${process.versions.node}. "npm install" brings it along: run that first.`,
  );
  process.exitCode = 1;
}

function runOn(node) {
  const server = spawn(node, [start], { stdio: ["inherit", "inherit", "inherit", "ipc"] }); // the channel tells it when this process dies
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
  server.on("exit", (code, signal) => {
    process.exitCode = signal ? 1 : (code ?? 1);
  });
}
