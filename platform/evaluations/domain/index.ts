export * from "./answer.ts";
export * from "./answer-day.ts";
export * from "./change-since.ts";
export * from "./evaluation-policy.ts";
export * from "./low-answers.ts";
export * from "./question.ts";
export * from "./taking-part.ts";
export * from "./year-in-question.ts";
