export * from "./alone-cost.ts";
export * from "./assumed-costs.ts";
export { estimateAlone } from "./estimate-alone.ts";
export * from "./fair-comparison.ts";
export * from "./fair-points.ts";
export * from "./fair-proof.ts";
export * from "./fairness-state.ts";
export * from "./groups.ts";
export * from "./standing.ts";
