import type { Result } from "./run-parts.ts";

/** One line when a part is done, and what it said if something failed or nothing could be looked at. */
export function tellResult({ part, outcome, seconds }: Result): void {
  const { passed, failed, skipped } = outcome;
  const counts = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
  console.log(`${failed > 0 ? "✗" : passed > 0 ? "✓" : "–"} ${part.name}: ${counts} (${seconds.toFixed(1)} s)`);
  const isUntold = passed === 0 && skipped > 0;
  if (failed > 0 || isUntold) console.log(`${outcome.output.trimEnd().replaceAll(/^/gm, "    ")}\n`);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** The plain line that a machine reads: over everything, a check counting as one. */
export function lastLine(results: readonly Result[]): string {
  const passed = sum(results.map(({ outcome }) => outcome.passed));
  const failed = sum(results.map(({ outcome }) => outcome.failed));
  return `${passed} passed, ${failed} failed`;
}

/** Nothing run is not success. */
export const exitCode = (results: readonly Result[]): number =>
  results.every(({ outcome }) => outcome.failed === 0) && results.some(({ outcome }) => outcome.passed > 0) ? 0 : 1;
