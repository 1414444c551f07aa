import type { Outcome } from "./part.ts";

/** What this suite reads of Vitest's JSON report. */
export type VitestReport = {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: "passed" | "failed";
    readonly message?: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
};

/**
 * Counts a report. A file that could not be loaded is one failure, and so is a run that ended badly though no test failed
 * (an error outside any test) or that held no test at all.
 */
export function countReport(report: VitestReport | null, status: number, output: string): Outcome {
  if (report === null) return { passed: 0, failed: 1, skipped: 0, output };
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const passed = tests.filter((test) => test.status === "passed").length;
  const broken = tests.filter((test) => test.status === "failed").length;
  const unread = report.testResults.filter((file) => file.status === "failed" && !file.assertionResults.some(isFailed));
  const failed = broken + unread.length;
  const nothingSaid = failed === 0 && (status !== 0 || passed === 0);
  return { passed, failed: nothingSaid ? 1 : failed, skipped: tests.length - passed - broken, output };
}

const isFailed = (test: { readonly status: string }): boolean => test.status === "failed";
