export * from "./influence.ts";
