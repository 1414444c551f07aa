import type { Outcome, Part } from "./part.ts";

export type Result = { readonly part: Part; readonly outcome: Outcome; readonly seconds: number };

/** Runs the parts in order, so many at a time; a part waits for the one that it comes after and fails with it. */
export async function runParts(
  parts: readonly Part[],
  atOnce: number,
  tell: (result: Result) => void,
): Promise<readonly Result[]> {
  const waiting = [...parts];
  const done: Result[] = [];
  const runNext = async (): Promise<void> => {
    const next = waiting.findIndex(({ after }) => !waiting.concat(running).some(({ name }) => name === after));
    const [part] = next < 0 ? [] : waiting.splice(next, 1);
    if (!part) return;
    running.push(part);
    const result = await timed(part, done);
    running.splice(running.indexOf(part), 1);
    done.push(result);
    tell(result);
    await Promise.all(waiting.length > 0 ? Array.from({ length: atOnce - running.length }, runNext) : []);
  };
  const running: Part[] = [];
  await Promise.all(Array.from({ length: atOnce }, runNext));
  return done;
}

async function timed(part: Part, done: readonly Result[]): Promise<Result> {
  const began = performance.now();
  const outcome = hasFailed(part.after, done) ? notRun(part) : await part.run();
  return { part, outcome, seconds: (performance.now() - began) / 1000 };
}

const hasFailed = (name: string | undefined, done: readonly Result[]): boolean =>
  done.some(({ part, outcome }) => part.name === name && outcome.failed > 0);

const notRun = ({ after }: Part): Outcome => ({
  passed: 0,
  failed: 1,
  skipped: 0,
  output: `Not run: "${after}" failed.`,
});
