import type { Result } from "@omforent/kernel";
import type { Answers, Said, Task } from "./fairness.worker.ts";

type Told<Kind extends Task["kind"]> = {
  readonly onProgress: (done: number, of: number) => void;
  readonly onAnswer: (answer: Result<Answers[Kind]>) => void;
  /** The browser could not run the work. */
  readonly onFailure: () => void;
};

/** Starts a worker for one task; what is returned ends it, whether it is done or not. */
export function startWork<Kind extends Task["kind"]>(
  task: Extract<Task, { kind: Kind }>,
  { onProgress, onAnswer, onFailure }: Told<Kind>,
): () => void {
  const worker = new Worker(new URL("./fairness.worker.ts", import.meta.url), { type: "module" });
  worker.addEventListener("message", ({ data }: MessageEvent<Said>) => {
    if (data.kind === "progress") return onProgress(data.done, data.of);
    worker.terminate();
    onAnswer(data.answer as Result<Answers[Kind]>); // the worker answers the task that it was given
  });
  worker.addEventListener("error", () => {
    worker.terminate();
    onFailure();
  });
  worker.postMessage(task);
  return () => worker.terminate();
}
