import { type Fact, fractions, oreToWire } from "@omforent/kernel";
import type { Key } from "../key.ts";
import type { Evaluation, Step } from "../scenario.ts";
import { type KeyOnTheWire, keyToWire } from "./key.ts";

/** A step as JSON; `exact` is in øre, "n/d". */
export type StepOnTheWire = {
  readonly code: string;
  readonly params: Step["params"];
  readonly exact: string;
  readonly children: readonly StepOnTheWire[];
};

export type EvaluationOnTheWire = {
  readonly total: string;
  readonly key: KeyOnTheWire;
  readonly shares: readonly { readonly id: string; readonly amount: string; readonly fraction: string | null }[];
  readonly explanation: Readonly<Record<string, StepOnTheWire>>;
  readonly outside?: Readonly<Record<string, string>>;
};

/** The result of a split as JSON: shares in the order of the participants. `outside` only when the key holds something outside. */
export function evaluationToWire(evaluation: Evaluation, key: Key): EvaluationOnTheWire {
  const outside = Object.entries(evaluation.outside);
  return {
    total: oreToWire(evaluation.total),
    key: keyToWire(key),
    shares: evaluation.shares.map(({ id, amount, fraction }) => ({
      id,
      amount: oreToWire(amount),
      fraction: fraction && fractions.toWire(fraction),
    })),
    explanation: Object.fromEntries(Object.entries(evaluation.explanation).map(([id, step]) => [id, stepToWire(step)])),
    ...(outside.length > 0
      ? { outside: Object.fromEntries(outside.map(([name, amount]) => [name, oreToWire(amount)])) }
      : {}),
  };
}

const stepToWire = ({ code, params, exact, children }: Step): StepOnTheWire => ({
  code,
  params: params as Readonly<Record<string, Fact>>,
  exact: fractions.toWire(exact),
  children: children.map(stepToWire),
});
