import { type Fraction, fractions } from "@omforent/kernel";
import type { VotingPower } from "./voting-power.ts";

/** Who decides, beside who pays and who lives there. All exact; null where a share was not given. */
export type PowerBeside = {
  readonly voter: string;
  readonly banzhaf: Fraction;
  readonly shapleyShubik: Fraction;
  readonly costShare: Fraction | null;
  readonly populationShare: Fraction | null;
  /** Shapley–Shubik power minus the share: above zero, more say than cost (or people); null where there is no share. */
  readonly overCost: Fraction | null;
  readonly overPopulation: Fraction | null;
};

/** Shares of the whole, by voter; a voter that is not named has no known share. */
export type Shares = ReadonlyMap<string, Fraction>;

/** Sets each voter's power beside its share of the cost and of the population (need N3), in the order of the voters. */
export const powerBesideShares = (
  { voters }: VotingPower,
  { cost, population }: { readonly cost: Shares; readonly population: Shares },
): PowerBeside[] =>
  voters.map(({ voter, banzhaf, shapleyShubik }) => {
    const [costShare, populationShare] = [cost.get(voter) ?? null, population.get(voter) ?? null];
    return {
      voter,
      banzhaf,
      shapleyShubik,
      costShare,
      populationShare,
      overCost: costShare && fractions.subtract(shapleyShubik, costShare),
      overPopulation: populationShare && fractions.subtract(shapleyShubik, populationShare),
    };
  });
