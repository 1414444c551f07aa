import { ok, type PlainDate, parseDate, type Result, refuse } from "@omforent/kernel";

const months = "januar februar mars april mai juni juli august september oktober november desember".split(" ");

/** A day as people write it: "2026-11-12", "12.11.2026" or "12. november 2026". Refusal: `meeting/not-a-date`. */
export function readWrittenDate(text: string): Result<PlainDate> {
  const trimmed = text.trim().toLowerCase();
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(trimmed);
  const worded = /^(\d{1,2})\. ?([a-z]+) (\d{4})$/.exec(trimmed);
  const month = dotted ? Number(dotted[2]) : worded ? months.indexOf(worded[2]!) + 1 : 0;
  const [, day, , year] = dotted ?? worded ?? [];
  const iso = year === undefined ? trimmed : `${year}-${String(month).padStart(2, "0")}-${day!.padStart(2, "0")}`;
  const date = parseDate(iso);
  return date.ok ? ok(date.value) : refuse("meeting/not-a-date", { text: text.slice(0, 40) });
}
