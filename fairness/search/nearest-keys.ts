import { type Fraction, fractions, ok, type Result } from "@omforent/kernel";
import { exactScore } from "./exact-scores.ts";
import { grainOf } from "./grain.ts";
import { Least } from "./least.ts";
import { type Distance, mostPartsOf, type Objective, type SearchProblem } from "./problem.ts";
import { checkSearch, type FoundKey, foundKey } from "./search-keys.ts";
import { type Progress, walkOf } from "./walk.ts";

export type NearKey = FoundKey & {
  /** Exact, of the worst year. */
  readonly distance: Readonly<Record<Distance, Fraction>>;
  /** What each would pay beyond the target, as a share: by year, then participant. Each year sums to zero. */
  readonly off: readonly (readonly Fraction[])[];
};

export type NearestKeys = {
  /** The nearest of all; of equally near ones the one with fewer parts. */
  readonly nearest: NearKey;
  /** The nearest with one part, with two parts, and so on: what each further criterion buys. */
  readonly byParts: readonly NearKey[];
  /** The proof: all the keys there are, each of them compared; near ties in exact fractions. */
  readonly examined: number;
};

export type NearestQuestion = SearchProblem & {
  readonly target: readonly Fraction[];
  /** "total-variation" unless said otherwise. */
  readonly by?: Distance;
  readonly mostKeys?: number;
};

/**
 * The simple keys that come closest to a wanted split, by comparing every one; nothing is nearer. Refusals: those of
 * `searchKeys`.
 *
 * @example runToEnd(nearestKeys({ participants, years, criteria, steps: 20, mostParts: 3, target }))
 */
export function* nearestKeys(question: NearestQuestion): Generator<Progress, Result<NearestKeys>> {
  const { target, by = "total-variation" } = question;
  const objective: Objective = { kind: "distance", name: "target", target, by };
  const checked = checkSearch({ ...question, objectives: [objective] });
  if (!checked.ok) return checked;
  const least = Array.from(
    { length: Math.min(mostPartsOf(question), question.steps) },
    () => new Least(grainOf(objective, question), (weights) => tieBreakers(question, weights)),
  );
  const walk = walkOf(question, [objective]);
  const weights = new Int32Array(question.criteria.length);
  const [scores] = walk.columns;
  while (walk.advance()) {
    const best = least[walk.lines.parts - 1]!;
    for (let t = 0; t < walk.lines.length; t += 1)
      if (scores![t]! <= best.limit) {
        walk.lines.weightsAt(t, weights);
        best.offer(scores![t]!, [...weights]);
      }
    if (walk.isReportDue()) yield walk.progress();
  }
  const byParts = least.flatMap(({ weights: found }) => (found ? [nearKey(question, found)] : []));
  const nearest = byParts.reduce((a, b) => (fractions.compare(b.distance[by], a.distance[by]) < 0 ? b : a));
  return ok({ nearest, byParts, examined: walk.examined });
}

/** How near a key is, exactly. */
export function nearKey(question: NearestQuestion, weights: readonly number[]): NearKey {
  const found = foundKey(question, weights);
  const of = (by: Distance) => exactScore(distanceTo(question, by), question, found.shares, found.parts);
  return {
    ...found,
    distance: { "total-variation": of("total-variation"), "largest-deviation": of("largest-deviation") },
    off: found.shares.map((shares) => shares.map((share, at) => fractions.subtract(share, question.target[at]!))),
  };
}

function tieBreakers(question: NearestQuestion, weights: readonly number[]): readonly Fraction[] {
  const { distance } = nearKey(question, weights);
  const { by = "total-variation" } = question;
  return [distance[by], distance[by === "total-variation" ? "largest-deviation" : "total-variation"]];
}

const distanceTo = ({ target }: NearestQuestion, by: Distance): Objective => ({
  kind: "distance",
  name: "target",
  target,
  by,
});
