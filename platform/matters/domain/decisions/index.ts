export * from "./assess-decision.ts";
export * from "./decision.ts";
export * from "./register-decision.ts";
export * from "./settle-decision.ts";
