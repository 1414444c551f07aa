import {
  type Apportionment,
  type ApportionmentProblem,
  type ApportionmentRead,
  apportion,
  apportionmentFromWire,
  apportionmentToWire,
  type Checks,
  checkApportionment,
  checksToWire,
  type Method,
  methods,
} from "@omforent/fairness";
import { ok, type Result } from "@omforent/kernel";

export type MethodAnswer = {
  readonly method: Method;
  readonly found: Apportionment;
  readonly checks: Checks | null;
};

export type ApportionAnswer = {
  readonly problem: ApportionmentProblem;
  /** One, or all of them side by side. */
  readonly methods: readonly MethodAnswer[];
  readonly output: Readonly<Record<string, unknown>>;
};

/** `omforent apportion` and `POST /api/v1/apportion`: whole units to weights, and how the method behaves. */
export function apportionCommand(json: unknown): Result<ApportionAnswer> {
  const read = apportionmentFromWire(json);
  if (!read.ok) return read;
  const { method, problem } = read.value;
  const answers: MethodAnswer[] = [];
  for (const one of method === "all" ? methods : [method]) {
    const answer = answerOf(one, read.value);
    if (!answer.ok) return answer;
    answers.push(answer.value);
  }
  const output =
    method === "all"
      ? { methods: Object.fromEntries(answers.map((answer) => [answer.method, outputOf(answer)])) }
      : outputOf(answers[0]!); // one method, one answer
  return ok({ problem, methods: answers, output });
}

function answerOf(method: Method, { problem, checks: asked }: ApportionmentRead): Result<MethodAnswer> {
  const found = apportion(method, problem);
  if (!found.ok) return found;
  const checks = asked ? checkApportionment(method, problem, asked) : null;
  if (checks && !checks.ok) return checks;
  return ok({ method, found: found.value, checks: checks?.value ?? null });
}

const outputOf = ({ found, checks }: MethodAnswer) => ({
  ...apportionmentToWire(found),
  ...(checks ? { checks: checksToWire(checks) } : {}),
});
