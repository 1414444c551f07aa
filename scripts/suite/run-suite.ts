import type { Part } from "./part.ts";
import { runParts } from "./run-parts.ts";
import { exitCode, lastLine, tellResult } from "./summary.ts";

/** Runs the parts, tells how each went, and ends with the line over everything. */
export async function runSuite(parts: readonly Part[]): Promise<void> {
  const results = await runParts(parts, 2, tellResult);
  const failed = results.filter(({ outcome }) => outcome.failed > 0).map(({ part }) => part.name);
  if (failed.length > 0) console.log(`Failed: ${failed.join("; ")}`);
  console.log(lastLine(results));
  process.exitCode = exitCode(results);
}
