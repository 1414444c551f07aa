export * from "./budget-rounds.ts";
export { countBack, type MeetingPlans, type PathQuestion } from "./count-back.ts";
export * from "./matter-schedule.ts";
export * from "./path-schedule.ts";
export * from "./schedule-matter.ts";
export * from "./wheel.ts";
