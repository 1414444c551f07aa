import { fractions } from "@omforent/kernel";
import { allocationOf, certify } from "./certify.ts";
import { type Certificate, checkCertificate } from "./check-certificate.ts";
import { exactGame } from "./exact-game.ts";
import { exactShapley } from "./exact-shapley.ts";
import type { Game } from "./game.ts";
import { type NucleolusKind, nucleolus } from "./nucleolus.ts";
import { equalCharges, proportionalCharges } from "./plain-charges.ts";
import { type Allocation, semivalues } from "./semivalues.ts";
import { equalNonSeparableCost, separableCostsRemainingBenefits } from "./separable-costs.ts";
import { type SolutionName, type Source, sources } from "./sources.ts";
import { tauValue } from "./tau-value.ts";

/** What a method says, who says it, and the proof where there is one. */
export type Solution = {
  /** "serial" where there is a demand behind the game: see `serialOfStructure`. */
  readonly name: SolutionName | "serial";
  /** Null when the game has no such solution; then `why` is a code. */
  readonly allocation: Allocation | null;
  readonly why: string | null;
  readonly proof: Certificate | null;
  readonly source: Source;
};

/**
 * One solution of a game, by its name. The nucleolus and its kin are the exact numbers of their certificate, rounded
 * once; the Shapley value is exact up to twelve players. `why` is `empty-imputation-set`, `no-remaining-benefits`,
 * `not-quasi-balanced` or `costs-nothing-alone`.
 */
export function solve(game: Game, name: SolutionName): Solution {
  return { name, why: null, proof: null, source: sources[name], ...found(game, name) };
}

/** Whether the proof holds, by the independent checker; it looks at every coalition in rationals, so n ≤ 12 or so. */
export const isProved = (game: Game, proof: Certificate): boolean => checkCertificate(exactGame(game), proof).ok;

type Found = Pick<Solution, "allocation"> & Partial<Pick<Solution, "why" | "proof">>;

function found(game: Game, name: SolutionName): Found {
  switch (name) {
    case "shapley":
      return { allocation: shapleyOf(game) };
    case "banzhaf":
      return { allocation: semivalues(game).banzhaf };
    case "nucleolus":
      return nucleolusOf(game, { isPre: false, isPerCapita: false });
    case "prenucleolus":
      return nucleolusOf(game, { isPre: true, isPerCapita: false });
    case "perCapitaNucleolus":
      return nucleolusOf(game, { isPre: false, isPerCapita: true });
    case "perCapitaPrenucleolus":
      return nucleolusOf(game, { isPre: true, isPerCapita: true });
    case "scrb":
      return orWhy(separableCostsRemainingBenefits(game), "no-remaining-benefits");
    case "equalNonSeparable":
      return { allocation: equalNonSeparableCost(game) };
    case "tau":
      return orWhy(tauValue(game), "not-quasi-balanced");
    case "proportional":
      return orWhy(proportionalCharges(game), "costs-nothing-alone");
    case "equal":
      return { allocation: equalCharges(game) };
  }
}

const orWhy = (allocation: Allocation | null, why: string): Found => ({ allocation, why: allocation ? null : why });

const shapleyOf = (game: Game): Allocation =>
  game.n <= fastExact
    ? Float64Array.from(exactShapley(exactGame(game)), (share) => fractions.toNumber(share))
    : semivalues(game).shapley;

function nucleolusOf(game: Game, kind: NucleolusKind): Found {
  const answer = nucleolus(game, kind);
  if (!answer) return { allocation: null, why: "empty-imputation-set" };
  const proof = certify(exactGame(game), kind, answer);
  return proof.ok
    ? { allocation: allocationOf(proof.value), proof: proof.value }
    : { allocation: answer.allocation, proof: null };
}

const fastExact = 12;
