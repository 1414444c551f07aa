export * from "./influence.ts";
export * from "./influence-map.ts";
