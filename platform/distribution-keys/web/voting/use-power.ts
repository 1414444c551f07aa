import { fractions, type Result } from "@omforent/kernel";
import { useEffect, useMemo, useState } from "react";
import {
  type PowerAndPayment,
  type VotingQuestion,
  type VotingState,
  votingQuestion,
} from "../../domain/voting/index.ts";
import { startWork } from "../finding/start-work.ts";
import type { Workshop } from "../workshop.ts";

export type PowerWork = {
  /** Whose votes are not known. */
  readonly missing: readonly string[];
  readonly result: Result<readonly PowerAndPayment[]> | null;
  readonly isWorking: boolean;
  readonly hasFailed: boolean;
};

const startAfter = 150; // milliseconds of quiet while somebody types

/** The power of each vote, counted beside the page. */
export function usePower({ last, facts }: Workshop, voting: VotingState): PowerWork {
  const [done, setDone] = useState<{ readonly name: string; readonly result: PowerWork["result"] } | null>(null);
  const asked = useMemo(
    () =>
      last ? votingQuestion(voting, { evaluation: last.evaluation, facts, year: last.state.year }) : { missing: [] },
    [last, facts, voting],
  );
  const question = "question" in asked ? asked.question : null;
  const name = question && nameOfQuestion(question);
  // The name says all that the question holds.
  useEffect(() => {
    if (!question || name === null) return;
    let stop = () => {};
    const timer = setTimeout(() => {
      stop = startWork(
        { kind: "voting", question },
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
  return {
    missing: "missing" in asked ? asked.missing : [],
    result: isDone ? done.result : null,
    isWorking: question !== null && !isDone,
    hasFailed: isDone && done.result === null,
  };
}

const nameOfQuestion = ({ majority, voters }: VotingQuestion): string =>
  [
    majority,
    ...voters.map(({ id, votes, costShare, populationShare }) =>
      [id, votes, ...[costShare, populationShare].map((share) => share && fractions.toWire(share))].join("~"),
    ),
  ].join(" ");
