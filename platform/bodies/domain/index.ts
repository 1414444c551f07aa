export * from "./body.ts";
export * from "./calendar/index.ts";
export * from "./clause.ts";
export * from "./meetings/index.ts";
export * from "./member.ts";
export * from "./period.ts";
export * from "./voting-weight.ts";
