export * from "./apportionment/index.ts";
// Both games and balance have verdicts; each keeps its word under a name of its own.
export type { Verdict as BalanceVerdict } from "./balance/index.ts";
export * from "./balance/index.ts";
export type { Verdict } from "./games/index.ts";
export * from "./games/index.ts";
export * from "./keys/index.ts";
export * from "./keys/language/index.ts";
export * from "./search/index.ts";
export * from "./voting-power/index.ts";
