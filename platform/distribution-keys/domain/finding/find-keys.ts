import {
  type Acceptance,
  acceptableKeys,
  type Front,
  type Maximum,
  type NearestKeys,
  nearestKeys,
  type Objective,
  type ParticipantId,
  type Progress,
  roundToTotal,
  type SearchProblem,
  searchKeys,
} from "@omforent/fairness";
import { type Fraction, fraction, fractions, type Ore, ok, ore, type Result } from "@omforent/kernel";

export type FindingQuestion = {
  readonly problem: SearchProblem;
  /** Null: no target; then only the front over the other scores. */
  readonly target: readonly Fraction[] | null;
  /** What each pays now, by today's key or the one that is worked on. */
  readonly before: readonly Ore[];
  /** Null: somebody's population is not known. */
  readonly inhabitants: readonly Fraction[] | null;
  readonly limits: readonly Maximum[];
};

/** What a key of the front is scored by, in this order; less is better. */
export type ScoreName = "increase" | "spread" | "distance";

export type Finding = {
  readonly nearest: NearestKeys | null;
  readonly front: Front;
  readonly scores: readonly ScoreName[];
  /** Null: nobody has said what it can live with. */
  readonly acceptance: Acceptance | null;
};

/** Rows in the table of keys that no other beats: more are no longer read. */
export const mostInFront = 12;

/** The nearest keys, those that no other beats, and those that all can live with; every key is compared in each. Refusals: those of the searches. */
export function* findKeys(question: FindingQuestion): Generator<Progress, Result<Finding>> {
  const { problem, target, limits } = question;
  const nearest = target && (yield* nearestKeys({ ...problem, target }));
  if (nearest && !nearest.ok) return nearest;
  const { names, objectives } = scoresOf(question);
  const front = yield* searchKeys({ ...problem, objectives, most: mostInFront });
  if (!front.ok) return front;
  const acceptance =
    limits.length === 0 ? null : yield* acceptableKeys({ ...problem, objectives, maxima: limits, most: mostInFront });
  if (acceptance && !acceptance.ok) return acceptance;
  return ok({
    nearest: nearest?.value ?? null,
    front: front.value,
    scores: names,
    acceptance: acceptance?.value ?? null,
  });
}

function scoresOf({ before, inhabitants, target }: FindingQuestion) {
  const all: readonly (readonly [ScoreName, Objective])[] = [
    ["increase", { kind: "largest-increase", over: before }],
    ...(inhabitants ? [["spread", { kind: "spread", inhabitants: [inhabitants] }] as const] : []),
    ...(target ? [["distance", { kind: "distance", name: "aim", target, by: "total-variation" }] as const] : []),
  ];
  return { names: all.map(([name]) => name), objectives: all.map(([, objective]) => objective) };
}

/** What each pays by exact shares, in whole øre that sum to the total, rounded as any key is. */
export const amountsBy = (
  shares: readonly Fraction[],
  participants: readonly ParticipantId[],
  total: Ore,
): readonly Ore[] =>
  roundToTotal(
    participants.map((id, at) => ({ id, exact: fractions.multiply(shares[at]!, fraction(total)) })),
    total,
  ).map(({ amount }) => ore(amount));
