import { type Fact, fractions } from "@omforent/kernel";
import type { Certificate, ExactLevel } from "./check-certificate.ts";
import { type Game, grand, playersIn } from "./game.ts";
import { marginalsOf, standAloneOf } from "./marginals.ts";
import type { Solution } from "./solution.ts";
import { leastClaimsOf } from "./tau-value.ts";

/** A sentence to be: worded under `game.<code>` in the locales. Amounts are numbers in the game's own unit. */
export type GameStep = { readonly code: string; readonly params: Readonly<Record<string, Fact>> };

export type Explained = { readonly solution: Solution; readonly steps: readonly GameStep[] };

/**
 * Why a solution is as it is, for those who do not compute: the idea, then each player or each level of the proof.
 * Codes end in `.cost` or `.value`, since one pays and the other receives. `players` are the names.
 */
export function explainSolution(game: Game, solution: Solution, players: readonly string[]): Explained {
  const step = (code: string, params: GameStep["params"] = {}): GameStep => ({ code: `${code}.${game.kind}`, params });
  if (!solution.allocation) return { solution, steps: [step(`why.${solution.why}`)] };
  const steps = [step(`${solution.name}.idea`), ...detailsOf(game, solution, players, step)];
  return { solution, steps };
}

type MakeStep = (code: string, params: GameStep["params"]) => GameStep;

function detailsOf(game: Game, solution: Solution, players: readonly string[], step: MakeStep): GameStep[] {
  if (solution.proof) return levelSteps(solution.proof, players, step);
  const [alone, last] = [standAloneOf(game), marginalsOf(game)];
  const each = (params: (player: number) => GameStep["params"]) =>
    players.map((player, at) =>
      step(`${solution.name}.player`, { player, amount: solution.allocation![at]!, ...params(at) }),
    );
  if (arrives.includes(solution.name)) return each((at) => ({ alone: alone[at]!, last: last[at]! }));
  const total = game.worth[grand(game)]!;
  const rest = total - last.reduce((sum, cost) => sum + cost, 0);
  switch (solution.name) {
    case "scrb":
      return [
        step("scrb.rest", { rest }),
        ...each((at) => ({ last: last[at]!, alone: alone[at]!, benefit: alone[at]! - last[at]! })),
      ];
    case "equalNonSeparable":
      return [step("equalNonSeparable.rest", { rest, each: rest / game.n }), ...each((at) => ({ last: last[at]! }))];
    case "tau": {
      const least = leastClaimsOf(game);
      return each((at) => ({ last: last[at]!, least: least[at]! }));
    }
    case "proportional":
      return [
        step("proportional.part", { total, alone: alone.reduce((sum, cost) => sum + cost, 0) }),
        ...each((at) => ({ alone: alone[at]! })),
      ];
    default:
      return [];
  }
}

const arrives: readonly Solution["name"][] = ["shapley", "banzhaf"];

/** At each level, the groups that gain least by staying together, and how much they gain. */
function levelSteps({ levels, isPerCapita }: Certificate, players: readonly string[], step: MakeStep): GameStep[] {
  return levels.flatMap((level, index) => [
    ...(level.coalitions.length === 0 ? [] : [levelStep(level, index + 1, { players, isPerCapita, step })]),
    ...(level.bounded.length === 0
      ? []
      : [step("nucleolus.bounded", { players: level.bounded.map(({ player }) => players[player]!) })]),
  ]);
}

type Telling = { readonly players: readonly string[]; readonly isPerCapita: boolean; readonly step: MakeStep };

function levelStep(
  { excess, coalitions }: ExactLevel,
  number: number,
  { players, isPerCapita, step }: Telling,
): GameStep {
  const groups = coalitions.map(({ coalition }) =>
    playersIn(coalition)
      .map((player) => players[player]!)
      .join(" + "),
  );
  const outcome = excess.n > 0n ? "loses" : "saves";
  const amount = Math.abs(fractions.toNumber(excess));
  return step(`nucleolus.${outcome}${isPerCapita ? "-per-head" : ""}`, { number, groups, amount });
}
