import { describe, expect, it } from "vitest";
import type { Outcome, Part } from "./part.ts";
import { runParts } from "./run-parts.ts";
import { lastLine } from "./summary.ts";

const passes: Outcome = { passed: 2, failed: 0, skipped: 0, output: "" };
const fails: Outcome = { passed: 1, failed: 1, skipped: 0, output: "why" };

function aPart(name: string, outcome: Outcome, log: string[], after?: string): Part {
  const run = async () => {
    log.push(`+${name}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
    log.push(`-${name}`);
    return outcome;
  };
  return { name, run, ...(after === undefined ? {} : { after }) };
}

describe("running the parts of the suite", () => {
  it("runs every part once and adds up", async () => {
    const log: string[] = [];
    const parts = ["a", "b", "c", "d"].map((name) => aPart(name, name === "c" ? fails : passes, log));
    const results = await runParts(parts, 2, () => {});
    expect(log.filter((entry) => entry.startsWith("+")).sort()).toEqual(["+a", "+b", "+c", "+d"]);
    expect(lastLine(results)).toBe("7 passed, 1 failed");
  });

  it("runs no more at once than it may", async () => {
    const log: string[] = [];
    await runParts(
      ["a", "b", "c", "d", "e"].map((name) => aPart(name, passes, log)),
      2,
      () => {},
    );
    let running = 0;
    const most = Math.max(...log.map((entry) => (running += entry.startsWith("+") ? 1 : -1)));
    expect(most).toBe(2);
  });

  it("lets a part wait for the one before it", async () => {
    const log: string[] = [];
    await runParts([aPart("build", passes, log), aPart("browser", passes, log, "build")], 2, () => {});
    expect(log).toEqual(["+build", "-build", "+browser", "-browser"]);
  });

  it("counts a part as failed, not as passed or skipped, when the one before it failed", async () => {
    const log: string[] = [];
    const results = await runParts([aPart("build", fails, log), aPart("browser", passes, log, "build")], 2, () => {});
    expect(log).not.toContain("+browser");
    expect(lastLine(results)).toBe("1 passed, 2 failed");
  });
});
