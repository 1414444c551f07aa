export * from "./case-paper.ts";
export * from "./destination.ts";
export * from "./letter.ts";
export * from "./mail-address.ts";
export * from "./where-others-stand.ts";
