export { certify } from "./certify.ts";
export { type Certificate, checkCertificate, type ExactGame, type ExactLevel } from "./check-certificate.ts";
export { leastCore, type Objection, objectionsTo } from "./core.ts";
export { type CostOfDemand, costOfDemand } from "./cost-of-demand.ts";
export {
  type CostStructure,
  gameOfStructure,
  serialOfStructure,
  type WorthOf,
  worthOfStructure,
} from "./cost-structure.ts";
export { type CrossSubsidy, crossSubsidies } from "./cross-subsidies.ts";
export { exactGame } from "./exact-game.ts";
export { exactShapley, mostForExact } from "./exact-shapley.ts";
export { type Explained, explainSolution, type GameStep } from "./explain.ts";
export { type Game, gameFromTable, mostPlayers, playersIn } from "./game.ts";
export { type GameQuestion, type GameRead, gameFromWire, gameQuestionFromWire } from "./game-document.ts";
export { incrementalTest } from "./incremental-test.ts";
export { type JudgedAllocation, judgeAllocation } from "./judge-allocation.ts";
export { type NamedGame, namedGame, nameOf } from "./named-game.ts";
export { type Level, type Nucleolus, type NucleolusKind, nucleolus } from "./nucleolus.ts";
export { equalCharges, proportionalCharges } from "./plain-charges.ts";
export { mostForPairs, type Properties, propertiesOf } from "./properties.ts";
export { randomNumbers } from "./random-numbers.ts";
export {
  coreOver,
  type Range,
  type RangeGame,
  rangeGame,
  type Staying,
  shapleyOver,
  stayingOver,
  type Verdict,
} from "./ranges.ts";
export { type Confidence, type SampledShapley, type Sampling, sampleShapley } from "./sample-shapley.ts";
export { type Allocation, semivalues } from "./semivalues.ts";
export { equalNonSeparableCost, separableCostsRemainingBenefits } from "./separable-costs.ts";
export { serialSharing } from "./serial-sharing.ts";
export { isProved, type Solution, solve } from "./solution.ts";
export { type SolutionName, type Source, serialSource, sources } from "./sources.ts";
export { type GroupTest, standAloneTest } from "./stand-alone-test.ts";
export { airportGame, economiesOfScale, gameFromFunction, sharedFixedCost, sumOfGames } from "./structures.ts";
export { tauValue } from "./tau-value.ts";
export {
  allocationToWire,
  certificateToWire,
  type PerPlayer,
  perPlayer,
} from "./wire.ts";
export { type Merger, worstMerger } from "./worst-merger.ts";
