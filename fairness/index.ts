export * from "./apportionment/index.ts";
export * from "./games/index.ts";
export * from "./keys/index.ts";
export * from "./keys/language/index.ts";
export * from "./voting-power/index.ts";
