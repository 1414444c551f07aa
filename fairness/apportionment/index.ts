export * from "./alabama-paradox.ts";
export { apportion } from "./apportion.ts";
export * from "./apportionment.ts";
export * from "./largest-remainder.ts";
export * from "./new-state-paradox.ts";
export * from "./population-paradox.ts";
export * from "./quota-violations.ts";
export * from "./seat-bias.ts";
export * from "./wire.ts";
