export {
  type Acceptance,
  type AcceptanceQuestion,
  type Asked,
  type AskingKey,
  acceptableKeys,
  type Deadlock,
  type Maximum,
} from "./acceptance.ts";
export { countKeys, keysIn } from "./count-keys.ts";
export { criterionOf, type Ground } from "./criterion.ts";
export { distanceBetween, type ExactShares, exactScore, exactShares } from "./exact-scores.ts";
export { keyOfWeights } from "./key-of-weights.ts";
export type { LinearProgram, NewLinearProgram } from "./linear-program.ts";
export { type NearestByBound, nearestByBound } from "./nearest-by-bound.ts";
export { type NearestKeys, type NearestQuestion, type NearKey, nearestKeys } from "./nearest-keys.ts";
export type { Coalition, Criterion, Distance, Objective, SearchProblem, SearchYear } from "./problem.ts";
export {
  acceptableProposals,
  type Position,
  type Proposal,
  type ProposalQuestion,
  type ProposalResult,
  type ProposalResults,
} from "./proposals.ts";
export { type FoundKey, type Front, type FrontKey, type FrontQuestion, searchKeys } from "./search-keys.ts";
export { type Progress, runToEnd } from "./walk.ts";
export { type SearchDocument, type SearchParticipant, searchFromWire } from "./wire.ts";
