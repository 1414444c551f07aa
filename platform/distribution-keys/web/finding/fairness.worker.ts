import type { Result } from "@omforent/kernel";
import { type FairPoints, type FairQuestion, fairPoints } from "../../domain/alone/index.ts";
import { type Finding, type FindingQuestion, findKeys } from "../../domain/finding/index.ts";
import { type PowerAndPayment, powerAndPayment, type VotingQuestion } from "../../domain/voting/index.ts";

/** What the page may ask, and what it is told: how far the work has come, then the answer. */
export type Task =
  | { readonly kind: "fair-points"; readonly question: FairQuestion }
  | { readonly kind: "find"; readonly question: FindingQuestion }
  | { readonly kind: "voting"; readonly question: VotingQuestion };
export type Answers = {
  readonly "fair-points": FairPoints;
  readonly find: Finding;
  readonly voting: readonly PowerAndPayment[];
};
export type Said =
  | { readonly kind: "progress"; readonly done: number; readonly of: number }
  | { readonly kind: "answer"; readonly answer: Result<Answers[Task["kind"]]> };

/** Long work beside the page, so that nothing blocks it. Whoever asks may end the worker, which cancels the work. */
addEventListener("message", ({ data: task }: MessageEvent<Task>) => {
  const tell = (said: Said) => postMessage(said);
  if (task.kind === "voting") return tell({ kind: "answer", answer: powerAndPayment(task.question) });
  if (task.kind === "find") {
    const work = findKeys(task.question);
    for (let step = work.next(); ; step = work.next()) {
      if (step.done) return tell({ kind: "answer", answer: step.value });
      tell({ kind: "progress", done: step.value.examined, of: step.value.of });
    }
  }
  const work = fairPoints(task.question);
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return tell({ kind: "answer", answer: step.value });
    tell({ kind: "progress", ...step.value });
  }
});
