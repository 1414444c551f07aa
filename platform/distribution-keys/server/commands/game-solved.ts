import {
  allocationToWire,
  type CostStructure,
  certificateToWire,
  exactGame,
  exactShapley,
  explainSolution,
  type Game,
  type GameQuestion,
  type GameRead,
  isProved,
  type JudgedAllocation,
  judgeAllocation,
  leastCore,
  mostForExact,
  type Properties,
  perPlayer,
  propertiesOf,
  type SampledShapley,
  type Solution,
  serialOfStructure,
  serialSource,
  solve,
} from "@omforent/fairness";
import { type Fraction, fractions, ok, type Result, refuse } from "@omforent/kernel";
import { type GameOptions, type GamePart, type SamplingAsked, usual } from "./game-options.ts";
import { sampled, sampledToWire } from "./game-sample.ts";
import { type GameWarning, gameWarnings } from "./game-warnings.ts";
import { judgedToWire } from "./judged-to-wire.ts";

export type SolvedAnswer = {
  readonly kind: "solved";
  readonly read: GameRead;
  readonly solutions: readonly Solution[];
  readonly core: ReturnType<typeof leastCore> | null;
  readonly properties: Properties;
  readonly judged: JudgedAllocation | null;
  readonly sample: SampledShapley | null;
  readonly exact: readonly Fraction[] | null;
  readonly warnings: readonly GameWarning[];
  readonly output: Readonly<Record<string, unknown>>;
};

type Question = GameQuestion & {
  readonly game: Game;
  readonly asked: readonly GamePart[] | null;
  readonly sampling: SamplingAsked;
  readonly options: GameOptions;
};

/** Refusals: `game/no-demand`, `game/too-many-for-exact`, those of an allocation and of sampling. */
export function solvedAnswer(question: Question): Result<SolvedAnswer> {
  const { game, players, structure, allocation, sampling, options } = question;
  const parts = question.asked ?? [...usual, ...(structure?.kind === "demand" ? (["serial"] as const) : [])];
  if (parts.includes("serial") && structure?.kind !== "demand") return refuse("game/no-demand");
  if (options.exact && game.n > mostForExact)
    return refuse("game/too-many-for-exact", { players: game.n, most: mostForExact });
  const judged = allocation ? judgeAllocation(game, allocation) : null;
  if (judged && !judged.ok) return judged;
  const sample = sampling.pairs === null ? null : sampled({ n: game.n, game, structure: null, sampling, options });
  if (sample && !sample.ok) return sample;
  const read = { game, players };
  const solutions = parts
    .filter((part) => part !== "core" && part !== "properties")
    .map((name) => (name === "serial" ? serial(structure!) : solve(game, name)));
  const properties = propertiesOf(game);
  const found = {
    kind: "solved" as const,
    read,
    solutions,
    core: parts.includes("core") ? leastCore(game) : null,
    properties,
    judged: judged?.value ?? null,
    sample: sample?.value ?? null,
    exact: options.exact ? exactShapley(exactGame(game)) : null,
    warnings: gameWarnings({ read, solutions, properties }),
  };
  return ok({ ...found, output: outputOf(found, parts, question) });
}

const serial = (structure: CostStructure): Solution => ({
  name: "serial",
  allocation: serialOfStructure(structure),
  why: null,
  proof: null,
  source: serialSource,
});

function outputOf(
  found: Omit<SolvedAnswer, "output">,
  parts: readonly GamePart[],
  { options, sampling }: Question,
): SolvedAnswer["output"] {
  const { read, solutions, core, properties, judged, sample, exact } = found;
  const why = Object.fromEntries([
    ...solutions.flatMap(({ name, why: reason }) => (reason === null ? [] : [[name, reason]])),
    ...(core && core.epsilon === null ? [["leastCoreEpsilon", "no-proper-coalition"]] : []),
  ]);
  const proved = solutions.filter(({ proof }) => proof !== null);
  return {
    ...Object.fromEntries(
      solutions.map(({ name, allocation }) => [name, allocationToWire(allocation, read.players)] as const),
    ),
    ...(core ? { core: { empty: core.isCoreEmpty, leastCoreEpsilon: core.epsilon } } : {}),
    ...(parts.includes("properties") ? { properties: propertiesToWire(read.game, properties) } : {}),
    ...(Object.keys(why).length > 0 ? { why } : {}),
    ...(judged ? { allocation: judgedToWire(judged, read.players) } : {}),
    ...(sample ? { sampledShapley: sampledToWire(sample, read.players, sampling.seed) } : {}),
    ...(exact ? { exact: { shapley: perPlayer(exact.map(fractions.toWire), read.players) } } : {}),
    warnings: found.warnings,
    ...(options.certificate
      ? { certificate: Object.fromEntries(proved.map((solution) => [solution.name, certificateOf(read, solution)])) }
      : {}),
    ...(options.explanation
      ? { explanation: Object.fromEntries(solutions.map((one) => [one.name, explanationOf(read, one)])) }
      : {}),
  };
}

function certificateOf({ game, players }: GameRead, { proof }: Solution) {
  return {
    ...certificateToWire(proof!, players), // only those with a proof come here
    checked: game.n <= mostToCheck ? isProved(game, proof!) : null,
  };
}

/** The steps are worded under `game.<code>` in the locales. */
function explanationOf({ game, players }: GameRead, solution: Solution) {
  const names = players ?? Array.from({ length: game.n }, (_, player) => `${player}`);
  return { source: solution.source, steps: explainSolution(game, solution, names).steps };
}

/** The checker looks at each coalition in rationals: under a second up to here. */
const mostToCheck = 12;

const propertiesToWire = ({ kind }: Game, { monotone, joiningNeverLoses, largerIsBetter, essential }: Properties) =>
  kind === "cost"
    ? { monotone, subadditive: joiningNeverLoses, concave: largerIsBetter, essential }
    : { monotone, superadditive: joiningNeverLoses, convex: largerIsBetter, essential };
