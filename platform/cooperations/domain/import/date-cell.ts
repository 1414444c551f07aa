const norwegianDay = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/;
const norwegianMonth = /^(\d{1,2})\.(\d{4})$/;

/** A date as lists write it, in the form that everything else reads: «31.12.2025» → "2025-12-31", «12.2025» → "2025-12". */
export function isoFromCell(text: string): string {
  const trimmed = text.trim();
  const day = norwegianDay.exec(trimmed);
  if (day) return [day[3], day[2]!.padStart(2, "0"), day[1]!.padStart(2, "0")].join("-");
  const month = norwegianMonth.exec(trimmed);
  return month ? `${month[2]}-${month[1]!.padStart(2, "0")}` : trimmed;
}
