export * from "./columns.ts";
export * from "./guess-columns.ts";
export * from "./preview.ts";
export * from "./read-line.ts";
export * from "./split-cell.ts";
export * from "./table.ts";
