export * from "./aim.ts";
export * from "./criteria.ts";
export * from "./find-keys.ts";
