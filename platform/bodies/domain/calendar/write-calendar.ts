import { addDays, type PlainDate } from "@omforent/kernel";

/** One whole day in a calendar that is written. `uid` is the same every time the day is told of. */
export type CalendarDay = {
  readonly uid: string;
  readonly date: PlainDate;
  readonly title: string;
  readonly description: string | null;
  readonly url: string | null;
};

export type Calendar = {
  /** What the calendar is called where it is followed. */
  readonly name: string;
  /** The instant of writing, as an ISO text. */
  readonly writtenAt: string;
  readonly days: readonly CalendarDay[];
};

/** A calendar that others follow (RFC 5545): whole days, lines folded at 75 octets, text escaped. */
export function writeCalendar({ name, writtenAt, days }: Calendar): string {
  const stamp = writtenAt.replace(/\.\d+/, "").replaceAll(/[-:]/g, "");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Omforent//Omforent//NO",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escapeText(name)}`,
    ...days.flatMap((day) => eventLines(day, stamp)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join("");
}

const eventLines = ({ uid, date, title, description, url }: CalendarDay, stamp: string): readonly string[] => [
  "BEGIN:VEVENT",
  `UID:${escapeText(uid)}`,
  `DTSTAMP:${stamp}`,
  `DTSTART;VALUE=DATE:${compact(date)}`,
  `DTEND;VALUE=DATE:${compact(addDays(date, 1))}`,
  `SUMMARY:${escapeText(title)}`,
  ...(description === null ? [] : [`DESCRIPTION:${escapeText(description)}`]),
  ...(url === null ? [] : [`URL:${url.replaceAll(/[\r\n]/g, "")}`]),
  "TRANSP:TRANSPARENT",
  "END:VEVENT",
];

const compact = (date: PlainDate): string => date.replaceAll("-", "");

/** RFC 5545 § 3.3.11: backslash, semicolon and comma are escaped, a line break is written \n. */
export const escapeText = (text: string): string =>
  text
    .replaceAll("\\", "\\\\")
    .replaceAll(";", "\\;")
    .replaceAll(",", "\\,")
    .replaceAll(/\r\n?|\n/g, "\\n");

const longestLine = 75;

/** RFC 5545 § 3.1: no line is longer than 75 octets, and no letter is broken in two. What goes on begins with a space. */
function foldLine(line: string): string {
  const parts: string[] = [];
  let [part, octets] = ["", 0];
  for (const letter of line) {
    const size = octetsOf(letter);
    if (octets + size > longestLine) {
      parts.push(part);
      [part, octets] = ["", 1]; // the space that it begins with
    }
    part += letter;
    octets += size;
  }
  return [...parts, part].join("\r\n ");
}

/** How many octets a letter is in UTF-8. */
function octetsOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
