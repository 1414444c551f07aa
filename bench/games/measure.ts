/**
 * The median time of a call, in milliseconds of this thread's own processor time: what others do on the machine meanwhile
 * does not count. First called until it has had its chance to be compiled; then timed many calls at a time, since the
 * system counts processor time in steps of some milliseconds.
 */
export function measure(call: () => unknown, { budget = 600 } = {}): number {
  let calls = 0;
  const warm = performance.now() + budget / 4;
  const before = threadTime();
  do {
    call();
    calls += 1;
  } while (performance.now() < warm);
  const once = Math.max((threadTime() - before) / calls, 0.0005);
  const batch = Math.ceil(60 / once);
  const times: number[] = [];
  const end = performance.now() + budget;
  do {
    const start = threadTime();
    for (let at = 0; at < batch; at += 1) call();
    times.push((threadTime() - start) / batch);
  } while (times.length < 3 || performance.now() < end);
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
}

/** Processor time of this thread so far, in milliseconds. */
export function threadTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** One plain sum over a table: a loop that adds each number. What any method must at least do. */
export function plainSum(table: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < table.length; at += 1) sum += table[at]!;
  return sum;
}
