export * from "./apportionment/index.ts";
export * from "./keys/index.ts";
