export * from "./format-date.ts";
export * from "./format-list.ts";
export * from "./format-money.ts";
export * from "./format-number.ts";
export * from "./format-number-word.ts";
export * from "./format-percent.ts";
export * from "./format-section.ts";
export * from "./language.ts";
