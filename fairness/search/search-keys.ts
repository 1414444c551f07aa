import { type Fraction, fractions, ok, type Result, refuse } from "@omforent/kernel";
import type { Key } from "../keys/index.ts";
import { Archive } from "./archive.ts";
import { checkObjectives } from "./check-objectives.ts";
import { keysIn } from "./count-keys.ts";
import { type ExactShares, exactScore, exactShares } from "./exact-scores.ts";
import { grainOf } from "./grain.ts";
import { keyOfWeights } from "./key-of-weights.ts";
import { checkedProblem, type Objective, type SearchProblem } from "./problem.ts";
import { type Progress, type Walk, walkOf } from "./walk.ts";

export type FoundKey = {
  readonly key: Key;
  /** Whole steps for each criterion of the problem. */
  readonly weights: readonly number[];
  readonly parts: number;
  readonly shares: ExactShares;
};

export type FrontKey = FoundKey & {
  /** Exact, in the order of the objectives. */
  readonly scores: readonly Fraction[];
};

export type Front = {
  /** Simple keys first. No key of the front is at least as good as another in every score. */
  readonly keys: readonly FrontKey[];
  /** How many keys were scored: all there are. */
  readonly examined: number;
  /** How many of them met the requirements. */
  readonly admitted: number;
  /**
   * Every admitted key is matched by one of the front that is at most one grain worse in each score. Grains are far below an øre
   * unless the front was `thinned` because more than `most` keys belong on it.
   */
  readonly grains: readonly number[];
  readonly thinned: boolean;
};

export type FrontQuestion = SearchProblem & {
  readonly objectives: readonly Objective[];
  /** Scores that must be at most zero: nobody above a maximum (`largest-increase` over the maxima), within the core. */
  readonly required?: readonly Objective[];
  /** Keys in the front at most; 200 unless said otherwise. */
  readonly most?: number;
  /** Keys in all at most; 2 000 million unless said otherwise. */
  readonly mostKeys?: number;
};

/**
 * Scores every key and gives the ones that no other beats (the Pareto front), in memory that does not depend on how many
 * there are. Same question, same answer; the order of participants does not matter. Refusals: those of
 * {@link checkedProblem}, `search/no-objectives`, `search/too-many-keys`, `search/objective-*`.
 *
 * @example runToEnd(searchKeys({ participants, years, criteria, steps: 20, objectives: [{ kind: "parts" }] }))
 */
export function* searchKeys(question: FrontQuestion): Generator<Progress, Result<Front>> {
  const checked = checkSearch(question);
  if (!checked.ok) return checked;
  const { objectives, required = [], most = 200 } = question;
  if (objectives.length === 0) return refuse("search/no-objectives", {}, { path: "objectives" });
  const walk = walkOf(question, [...objectives, ...required]);
  const archive = new Archive({
    grains: objectives.map((objective) => grainOf(objective, question)),
    coarsens: objectives.map(({ kind }) => kind !== "parts"),
    most,
    criteria: question.criteria.length,
  });
  let admitted = 0;
  const { lines, columns } = walk;
  const weightsAt = (t: number, weights: Int32Array) => lines.weightsAt(t, weights);
  while (walk.advance()) {
    if (required.length === 0) {
      archive.offer(columns, 0, lines.length, weightsAt);
      admitted += lines.length;
    } else
      for (let t = 0; t < lines.length; t += 1)
        if (isAdmitted(question, walk, t)) {
          archive.offer(columns, t, t + 1, weightsAt);
          admitted += 1;
        }
    if (walk.isReportDue()) yield walk.progress();
  }
  return ok({
    keys: exactFront(question, archive),
    examined: walk.examined,
    admitted,
    grains: [...archive.grains],
    thinned: archive.hasMerged,
  });
}

export function checkSearch(question: FrontQuestion): Result<FrontQuestion> {
  const checked = checkedProblem(question);
  if (!checked.ok) return checked;
  const { objectives, required = [], mostKeys = 2_000_000_000 } = question;
  const keys = keysIn(question);
  if (keys > BigInt(mostKeys))
    return refuse("search/too-many-keys", { keys: String(keys), most: String(mostKeys) }, { path: "step" });
  const refused = checkObjectives([...objectives, ...required], question);
  return refused ?? ok(question);
}

/** Decided in doubles where they are certain, exactly where they are not. */
function isAdmitted(question: FrontQuestion, { lines, columns }: Walk, t: number): boolean {
  const { objectives, required = [] } = question;
  for (const [each, requirement] of required.entries()) {
    const score = columns[objectives.length + each]![t]!;
    const noise = grainOf(requirement, question);
    if (score > noise) return false;
    if (score > -noise) {
      const weights = new Int32Array(question.criteria.length);
      lines.weightsAt(t, weights);
      const exact = exactScore(requirement, question, exactShares(question, weights), lines.parts);
      if (fractions.compare(exact, fractions.zero) > 0) return false;
    }
  }
  return true;
}

/** The kept keys with exact scores, without those that another beats or equals exactly. */
function exactFront(question: FrontQuestion, archive: Archive): FrontKey[] {
  const keys = archive.kept.map(({ weights }): FrontKey => {
    const found = foundKey(question, weights);
    const scores = question.objectives.map((objective) => exactScore(objective, question, found.shares, found.parts));
    return { ...found, scores };
  });
  const isMatched = (one: FrontKey, place: number) =>
    keys.some((other, at) => {
      const sides = other.scores.map((score, each) => fractions.compare(score, one.scores[each]!));
      return sides.every((side) => side <= 0) && (at < place || sides.some((side) => side < 0));
    });
  return keys.filter((one, place) => !isMatched(one, place));
}

export function foundKey(problem: SearchProblem, weights: readonly number[]): FoundKey {
  return {
    key: keyOfWeights(problem, weights),
    weights,
    parts: weights.filter((weight) => weight > 0).length,
    shares: exactShares(problem, weights),
  };
}
