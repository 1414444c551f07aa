/**
 * Ratios drawn towards 1 by how little is known of each (Marshall 1991, Appl. Stat. 40:283): for showing and ranking,
 * never for a test. With A = 0 every ratio becomes 1, which says: no evidence that anyone differs.
 *
 * @param counts events of each participant; @param expected events if use followed payment, all positive
 */
export function shrunkenRatios(counts: readonly number[], expected: readonly number[]): number[] {
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n === 0) return counts.map(() => 1);
  const ratios = counts.map((count, index) => count / expected[index]!);
  const spread = ratios.reduce((sum, ratio, index) => sum + expected[index]! * (ratio - 1) ** 2, 0) / n;
  const between = Math.max(0, spread - 1 / (n / counts.length));
  return ratios.map((ratio, index) => 1 + (between / (between + 1 / expected[index]!)) * (ratio - 1));
}
