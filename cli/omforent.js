#!/usr/bin/env node
// Plain JavaScript that every Node from 20 understands: it only sees to that the rest runs on the Node of the project.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import * as nodeModule from "node:module";
import { fileURLToPath } from "node:url";

const oldest = 24;

if (Number(process.versions.node.split(".")[0]) >= oldest) {
  nodeModule.enableCompileCache();
  await import("./main.ts");
} else {
  const node = fileURLToPath(new URL("../node_modules/node/bin/node", import.meta.url));
  if (existsSync(node)) runWith(node);
  else tell();
}

function runWith(node) {
  const { status, signal, error } = spawnSync(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: "inherit",
  });
  if (error) tell();
  else if (signal) process.kill(process.pid, signal);
  else process.exitCode = status;
}

function tell() {
  const message = `Omforent needs Node ${oldest}; this is ${process.versions.node}. Run "npm install" in the project first.`;
  const options = process.argv.slice(2);
  const end = options.indexOf("--");
  if ((end < 0 ? options : options.slice(0, end)).includes("--json"))
    process.stdout.write(`${JSON.stringify({ error: { code: "usage/node-too-old", message } })}\n`);
  else process.stderr.write(`${message}\n`);
  process.exitCode = 2;
}
