export * from "./answer-view.ts";
export * from "./close-hearing.ts";
export * from "./give-view.ts";
export * from "./hearing-closing.ts";
export * from "./reply.ts";
export * from "./side-by-side.ts";
export * from "./view.ts";
