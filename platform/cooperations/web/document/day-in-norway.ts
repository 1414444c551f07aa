const day = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Oslo" }); // sv-SE writes dates as 2026-01-01

/** The calendar date in Norway of an instant: «2026-03-03». */
export const dayInNorway = (instant: string): string => day.format(new Date(instant));
