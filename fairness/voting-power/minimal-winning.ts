import { ok, type Result, refuse } from "@omforent/kernel";
import { type Assembly, type WholeRule, wholeRules } from "./assembly.ts";

const mostVoters = 25;

export type MinimalCoalitions = {
  /** Indices of the voters, each coalition in their order; by size, then by the order of the voters. At most as many as were asked for. */
  readonly coalitions: readonly (readonly number[])[];
  /** True when there are more of them. */
  readonly isCut: boolean;
};

/**
 * The coalitions that win, but would lose without any one of their members. A search that leaves a branch as soon as it wins,
 * or can no longer win. Refusals: those of `wholeRules`; `power/too-many-voters` above 25.
 */
export function minimalWinningCoalitions(assembly: Assembly, most = 1000): Result<MinimalCoalitions> {
  const rules = wholeRules(assembly);
  if (!rules.ok) return rules;
  const voters = assembly.voters.length;
  if (voters > mostVoters) return refuse("power/too-many-voters", { voters, most: mostVoters });
  const found: number[][] = [];
  for (let size = 0; size <= voters && found.length <= most; size++)
    for (const coalition of minimalOfSize(rules.value, voters, size)) if (found.push(coalition) > most) break;
  return ok({ coalitions: found.slice(0, most), isCut: found.length > most });
}

function* minimalOfSize(rules: readonly WholeRule[], voters: number, size: number): Generator<number[]> {
  const members: number[] = [];
  const heaviestAfter = rules.map(({ weights }) => heaviestSums(weights, size));
  yield* extend(
    0,
    rules.map(({ quota }) => quota),
  );

  /** `lacking` is what each rule still needs; zero or less when it holds. */
  function* extend(next: number, lacking: readonly bigint[]): Generator<number[]> {
    if (members.length === size) {
      if (lacking.every((need) => need <= 0n) && members.every((member) => isNeeded(member, lacking)))
        yield [...members];
      return;
    }
    const left = size - members.length;
    if (lacking.every((need) => need <= 0n)) return; // it wins already, so nothing larger is minimal
    for (let voter = next; voter <= voters - left; voter++) {
      if (lacking.some((need, rule) => need > heaviestAfter[rule]![voter]![left]!)) return;
      members.push(voter);
      yield* extend(
        voter + 1,
        lacking.map((need, rule) => need - rules[rule]!.weights[voter]!),
      );
      members.pop();
    }
  }

  function isNeeded(member: number, lacking: readonly bigint[]): boolean {
    return rules.some(({ weights }, rule) => lacking[rule]! + weights[member]! > 0n);
  }
}

/** For each first voter and each number of voters: the most that so many from there on can weigh together. */
function heaviestSums(weights: readonly bigint[], size: number): readonly (readonly bigint[])[] {
  return weights.map((_, from) => {
    const heaviest = weights.slice(from).sort((a, b) => (a > b ? -1 : a < b ? 1 : 0));
    const sums = [0n];
    for (let count = 0; count < size; count++) sums.push(sums[count]! + (heaviest[count] ?? 0n));
    return sums;
  });
}
