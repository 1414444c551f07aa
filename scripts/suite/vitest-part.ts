import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand, tool } from "./command.ts";
import type { Part } from "./part.ts";
import { countReport, type VitestReport } from "./vitest-report.ts";

/** A part that Vitest runs, counted from its JSON report. */
export function vitestPart(name: string, args: readonly string[], after?: string): Part {
  return {
    name,
    ...(after === undefined ? {} : { after }),
    run: async () => {
      const folder = mkdtempSync(join(tmpdir(), "omforent-report-"));
      const file = join(folder, "report.json");
      const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
      const [node, vitest] = tool("vitest/vitest.mjs");
      const { status, output } = await runCommand(node, [vitest, "run", ...args, ...reporters]);
      const outcome = countReport(readReport(file), status, output);
      rmSync(folder, { recursive: true });
      return outcome;
    },
  };
}

function readReport(file: string): VitestReport | null {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null; // it never came so far; the output says why
  }
}
