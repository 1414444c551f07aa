import { ok, type Result } from "@omforent/kernel";
import { type Assembly, type WholeRule, wholeRules } from "./assembly.ts";

/** What it takes for a voter to stop a proposal that all others vote for. */
export type Blocking = {
  readonly voter: string;
  /** How many others it needs at least; 0: it can stop everything alone; null: nothing can be stopped. */
  readonly fewestOthers: number | null;
  /** One such group of others, the heaviest first; the first in the list among equals. */
  readonly example: readonly string[];
  /** With whom it is enough to be two. Empty when it can do it alone. */
  readonly partners: readonly string[];
};

/**
 * For every voter: with how few others can it block, and with whom? A proposal is blocked when the rest misses one of the rules,
 * so the heaviest under that rule are the fewest. Refusals: those of `wholeRules`.
 */
export function blockingOf(assembly: Assembly): Result<readonly Blocking[]> {
  const rules = wholeRules(assembly);
  if (!rules.ok) return rules;
  return ok(
    assembly.voters.map((voter, place) => {
      const groups = rules.value.flatMap((rule) => smallestGroup(rule, place) ?? []);
      const [smallest] = groups.sort((a, b) => a.length - b.length);
      const nameOf = (other: number) => assembly.voters[other]!;
      const canAlone = smallest?.length === 0;
      return {
        voter,
        fewestOthers: smallest?.length ?? null,
        example: (smallest ?? []).map(nameOf),
        partners: canAlone ? [] : partnersOf(rules.value, place).map(nameOf),
      };
    }),
  );
}

/** What must vote against under a rule so that the rest does not reach the quota. */
const needed = ({ total, quota }: WholeRule): bigint => total - quota + 1n;

function smallestGroup(rule: WholeRule, voter: number): readonly number[][] | null {
  const others = [...rule.weights.keys()].filter((other) => other !== voter);
  others.sort((a, b) => (rule.weights[a]! > rule.weights[b]! ? -1 : rule.weights[a]! < rule.weights[b]! ? 1 : a - b));
  const group: number[] = [];
  let against = rule.weights[voter]!;
  while (against < needed(rule)) {
    const next = others[group.length];
    if (next === undefined) return null;
    group.push(next);
    against += rule.weights[next]!;
  }
  return [group];
}

const partnersOf = (rules: readonly WholeRule[], voter: number): readonly number[] => {
  const all = [...(rules[0]?.weights.keys() ?? [])];
  return all.filter(
    (other) => other !== voter && rules.some((rule) => rule.weights[voter]! + rule.weights[other]! >= needed(rule)),
  );
};
