import type { Finding, Flag } from "../decisions/assess-decision.ts";
import type { DecisionId } from "../decisions/decision.ts";
import type { Standing } from "../standing.ts";
import type { Count } from "./count.ts";
import type { Counted, RulePart } from "./matter-result.ts";
import { type ResultRule, singleRules } from "./result-rule.ts";
import { type StanceChange, tableOf } from "./stance.ts";
import { inWeights } from "./tally.ts";

/** Who counted, by which decision, with which weight by which clause. */
export function countedOf(
  used: ReadonlyMap<string, StanceChange>,
  rule: ResultRule,
  { weights }: Standing,
  flagsOf: ReadonlyMap<DecisionId, readonly Finding<Flag>[]>,
): readonly Counted[] {
  const tables = weightPlaces(rule).flatMap((place) => tableOf(weights, place) ?? []);
  return [...used.values()].flatMap(({ voter, stance, date, decisions }): Counted[] => {
    const [decision] = decisions;
    if (stance === null || !decision) return [];
    return [
      {
        participant: voter.participant,
        body: decision.body,
        decision: decision.id,
        stance,
        date,
        weights: tables.flatMap((table) => table.of.get(voter.participant) ?? []),
        flags: flagsOf.get(decision.id) ?? [],
      },
    ];
  });
}

const weightPlaces = (rule: ResultRule): readonly string[] =>
  singleRules(rule).flatMap((single) => (single.kind === "majority-of-weights" ? [single.weightsIn] : []));

/** Where one single rule stands, in the units that its clause speaks of. */
export function partOf(count: Count): RulePart {
  const { tally, units } = count;
  return {
    rule: count.rule,
    status: count.status(false),
    for: inWeights(tally.for, units),
    against: inWeights(tally.against, units),
    notVoting: inWeights(tally["not-voting"], units),
    silent: inWeights(tally.silent, units),
    lacking: inWeights(count.lacking(), units),
    weightsUnknown: units.unknown,
  };
}
