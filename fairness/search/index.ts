export { countKeys, keysIn } from "./count-keys.ts";
export { criterionOf, type Ground } from "./criterion.ts";
export { distanceBetween, type ExactShares, exactScore, exactShares } from "./exact-scores.ts";
export { keyOfWeights } from "./key-of-weights.ts";
export type { Coalition, Criterion, Distance, Objective, SearchProblem, SearchYear } from "./problem.ts";
export { type FoundKey, type Front, type FrontKey, type FrontQuestion, searchKeys } from "./search-keys.ts";
export { type Progress, runToEnd } from "./walk.ts";
