export * from "./in-force.ts";
export * from "./matter-result.ts";
export * from "./result-of.ts";
export * from "./result-rule.ts";
export type { Stance, Voter } from "./stance.ts";
