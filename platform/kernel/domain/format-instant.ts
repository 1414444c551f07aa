import type { PlainDate } from "@omforent/kernel";
import { formatDate } from "./format-date.ts";
import { noBreakSpace } from "./format-number.ts";
import type { Language } from "./language.ts";

const day = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Oslo" }); // sv-SE writes dates as 2026-01-01
const time = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Oslo", hour: "2-digit", minute: "2-digit" });

/** The calendar date of an instant, as Norwegian clocks show it. */
export const dayOfInstant = (instant: string): PlainDate => day.format(new Date(instant)) as PlainDate; // sv-SE, as above

/** «12. november 2026 kl. 14.05», "12 November 2026 at 14:05", as Norwegian clocks show it. */
export function formatInstant(instant: string, language: Language): string {
  const date = formatDate(dayOfInstant(instant), language);
  const clock = time.format(new Date(instant));
  return language === "en"
    ? `${date} at${noBreakSpace}${clock}`
    : `${date} kl.${noBreakSpace}${clock.replace(":", ".")}`;
}
