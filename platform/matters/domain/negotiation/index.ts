export * from "./negotiation.ts";
export * from "./open-answers.ts";
export * from "./outlook.ts";
export * from "./take-part.ts";
