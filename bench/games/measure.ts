/** The median time of a call in milliseconds; called until it has had its chance to be compiled. */
export function measure(call: () => unknown, { least = 5, budget = 600 } = {}): number {
  const times: number[] = [];
  const end = performance.now() + budget;
  while (times.length < least || (performance.now() < end && times.length < 200)) {
    const start = performance.now();
    call();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
}

/** One plain sum over a table: a loop that adds each number. What any method must at least do. */
export function plainSum(table: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < table.length; at += 1) sum += table[at]!;
  return sum;
}
