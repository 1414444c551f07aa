import { describe, expect, it } from "vitest";
import { countReport, type VitestReport } from "./vitest-report.ts";

const aReport = (...files: readonly (readonly string[])[]): VitestReport => ({
  testResults: files.map((statuses, index) => ({
    name: `${index}.test.ts`,
    status: statuses.length === 0 || statuses.includes("failed") ? "failed" : "passed",
    assertionResults: statuses.map((status) => ({ status, fullName: "a test" })),
  })),
});

const counted = (report: VitestReport | null, status: number) => {
  const { passed, failed, skipped } = countReport(report, status, "");
  return { passed, failed, skipped };
};

describe("counting a test report", () => {
  it("counts what passed, failed and was skipped", () => {
    const report = aReport(["passed", "passed", "failed"], ["passed", "pending"]);
    expect(counted(report, 1)).toEqual({ passed: 3, failed: 1, skipped: 1 });
  });

  it("counts a file that could not be loaded as one failure", () => {
    expect(counted(aReport(["passed"], []), 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  it("fails when the run ended badly though every test passed", () => {
    expect(counted(aReport(["passed"]), 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  it("fails when there was no test, or no report", () => {
    expect(counted(aReport(), 0).failed).toBe(1);
    expect(counted(null, 0).failed).toBe(1);
  });

  it("passes when all passed", () => {
    expect(counted(aReport(["passed"]), 0)).toEqual({ passed: 1, failed: 0, skipped: 0 });
  });
});
