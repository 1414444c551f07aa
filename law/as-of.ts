import { type PlainDate, plainDate } from "@omforent/kernel";

/** The newest copy of the acts that was read. A change after this day is not seen here. */
export const lawReadAsOf: PlainDate = plainDate(2026, 5, 2);
