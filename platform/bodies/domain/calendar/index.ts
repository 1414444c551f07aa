export { type CalendarEvent, type ReadCalendar, readCalendar } from "./read-calendar.ts";
export { type Calendar, type CalendarDay, writeCalendar } from "./write-calendar.ts";
