// The front door for the command line: what it needs of the slice, without a database and without the web server.
export { type ApportionAnswer, apportionCommand, type MethodAnswer } from "./apportion.ts";
export { type BalanceAnswer, balanceCommand } from "./balance.ts";
export { type GameAnswer, gameCommand } from "./game.ts";
export type { RangesAnswer } from "./game-ranges.ts";
export type { SampledAnswer } from "./game-sampled.ts";
export type { SolvedAnswer } from "./game-solved.ts";
export { type KeyAnswer, keyCommand } from "./key.ts";
export { type PowerAnswer, powerCommand } from "./power.ts";
export type { PublicFigures } from "./public-figures.ts";
export { type SearchAnswer, searchCommand } from "./search.ts";
export { type SplitAnswer, splitCommand } from "./split.ts";
