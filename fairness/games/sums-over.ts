/** The sum over each subset of the entries, by mask: one addition each. */
export function sumsOver(entries: Float64Array): Float64Array {
  const sums = new Float64Array(2 ** entries.length);
  for (let mask = 1; mask < sums.length; mask += 1)
    sums[mask] = sums[mask & (mask - 1)]! + entries[31 - Math.clz32(mask & -mask)]!;
  return sums;
}
