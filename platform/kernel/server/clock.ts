import { expect, type PlainDate, parseDate } from "@omforent/kernel";
import type { Context } from "./context.ts";

const norwegianDay = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Oslo" }); // sv-SE writes dates as 2026-01-01

/** The calendar date in Norway at an instant. */
export const dayInNorway = (instant: Date): PlainDate => expect(parseDate(norwegianDay.format(instant)));

/** The only clock of the server: operations are given it, and tests give another. */
export const systemClock: Pick<Context, "today" | "now"> = {
  today: () => dayInNorway(new Date()),
  now: () => new Date().toISOString(),
};

/** A clock that stands still. */
export const clockAt = (instant: string): Pick<Context, "today" | "now"> => ({
  today: () => dayInNorway(new Date(instant)),
  now: () => new Date(instant).toISOString(),
});
