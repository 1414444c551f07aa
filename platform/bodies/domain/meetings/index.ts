export * from "./add-meeting.ts";
export * from "./meeting.ts";
export * from "./next-meeting.ts";
export * from "./put-away.ts";
export * from "./read-plan-rows.ts";
export * from "./take-calendar.ts";
export * from "./written-date.ts";
