export * from "./budget-rounds.ts";
export type { MeetingPlans, PathQuestion } from "./count-back.ts";
export * from "./matter-schedule.ts";
export * from "./path-schedule.ts";
export * from "./schedule-matter.ts";
export * from "./wheel.ts";
