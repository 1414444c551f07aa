import { oreToWire, type Result } from "@omforent/kernel";
import { useEffect, useMemo, useState } from "react";
import { aloneCostsOf, type FairnessState, type FairPoints, type FairQuestion } from "../../domain/alone/index.ts";
import { startWork } from "../finding/start-work.ts";
import type { Workshop } from "../workshop.ts";

export type FairWork = {
  /** Null until an assumption is chosen and everyone's cost alone is known. */
  readonly question: FairQuestion | null;
  readonly result: Result<FairPoints> | null;
  readonly points: FairPoints | null;
  readonly isWorking: boolean;
  readonly hasFailed: boolean;
};

const startAfter = 300; // milliseconds of quiet while somebody types

/** The fair splits under the chosen assumption, worked out beside the page each time a cost alone or the amount changes. */
export function useFairPoints({ last }: Workshop, asked: FairnessState): FairWork {
  const [done, setDone] = useState<{ readonly name: string; readonly result: Result<FairPoints> | null } | null>(null);
  const evaluation = last?.evaluation ?? null;
  const question = useMemo<FairQuestion | null>(() => {
    if (!evaluation || asked.assumption === null) return null;
    const alone = aloneCostsOf(evaluation.shares, asked.alone).flatMap((cost) => (cost ? [cost] : []));
    const participants = evaluation.shares.map(({ id }) => id);
    if (alone.length < participants.length) return null;
    return {
      participants,
      alone: alone.map(({ from, to }) => ({ from, to })),
      total: evaluation.total,
      assumption: asked.assumption,
    };
  }, [evaluation, asked.alone, asked.assumption]);
  const name = question && nameOfQuestion(question);
  // The name says all that the question holds.
  useEffect(() => {
    if (!question || name === null) return;
    let stop = () => {};
    const timer = setTimeout(() => {
      stop = startWork(
        { kind: "fair-points", question },
        {
          onProgress: () => {},
          onAnswer: (result) => setDone({ name, result }),
          onFailure: () => setDone({ name, result: null }),
        },
      );
    }, startAfter);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [name]);
  const isDone = done !== null && done.name === name;
  const result = isDone ? done.result : null;
  return {
    question,
    result,
    points: result?.ok ? result.value : null,
    isWorking: question !== null && !isDone,
    hasFailed: isDone && done.result === null,
  };
}

/** Two questions with the same name have the same answer. */
const nameOfQuestion = ({ participants, alone, total, assumption }: FairQuestion): string =>
  [assumption, oreToWire(total), ...participants, ...alone.map(({ from, to }) => `${from}-${to}`)].join(" ");
