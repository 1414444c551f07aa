import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";

/** Runs every benchmark, one at a time and each in a process of its own, so that none warms up or crowds another. */
const files = readdirSync(import.meta.dirname).filter(
  (name) => name.endsWith(".ts") && name !== "run.ts" && !name.endsWith(".test.ts"),
);
let failed = 0;
for (const name of files.toSorted()) {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(process.execPath, [`${import.meta.dirname}/${name}`], { stdio: "inherit" });
  if (status !== 0) failed += 1;
}
if (failed > 0) console.error(`${failed} benchmarks did not finish`);
process.exit(failed > 0 ? 1 : 0);
