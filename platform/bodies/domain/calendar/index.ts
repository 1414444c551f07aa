export { type CalendarEvent, type ReadCalendar, readCalendar } from "./read-calendar.ts";
