/** One line of an iCalendar file, unfolded (RFC 5545 § 3.1); `line` is where it began, counted from 1. */
export type ContentLine = {
  readonly line: number;
  readonly name: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly value: string;
};

/** A line that could not be split into name and value. */
export type BadLine = { readonly line: number; readonly text: string };

/** Puts folded lines together and splits each. A line break is CRLF, or LF alone as many programs write it. */
export function contentLines(text: string): {
  readonly lines: readonly ContentLine[];
  readonly bad: readonly BadLine[];
} {
  const lines: ContentLine[] = [];
  const bad: BadLine[] = [];
  for (const { line, text: whole } of unfold(text)) {
    if (whole === "") continue;
    const split = splitLine(whole);
    if (split === null) bad.push({ line, text: whole.slice(0, 80) });
    else lines.push({ line, ...split });
  }
  return { lines, bad };
}

/** A line that begins with a space or a tab goes on from the one before; that one character is not part of it. */
function unfold(text: string): readonly { readonly line: number; readonly text: string }[] {
  const whole: { line: number; parts: string[] }[] = [];
  for (const [at, raw] of text
    .replace(/^\uFEFF/, "")
    .split("\n")
    .entries()) {
    const one = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
    if (/^[ \t]/.test(one) && whole.length > 0) whole.at(-1)!.parts.push(one.slice(1));
    else whole.push({ line: at + 1, parts: [one] });
  }
  return whole.map(({ line, parts }) => ({ line, text: parts.join("") }));
}

const nameAndRest = /^([A-Za-z0-9-]+)([;:])/;
const parameter = /^;([A-Za-z0-9-]+)=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)/;

function splitLine(text: string): Omit<ContentLine, "line"> | null {
  const start = nameAndRest.exec(text);
  if (!start) return null;
  const name = start[1]!.toUpperCase();
  const parameters = new Map<string, string>();
  let rest = text.slice(name.length);
  while (rest.startsWith(";")) {
    const match = parameter.exec(rest);
    if (!match) return null;
    parameters.set(match[1]!.toUpperCase(), match[2]!.replace(/^"(.*)"$/, "$1"));
    rest = rest.slice(match[0].length);
  }
  return rest.startsWith(":") ? { name, parameters, value: rest.slice(1) } : null;
}

/** RFC 5545 § 3.3.11: backslash before comma, semicolon, backslash and n. */
export const unescapeText = (value: string): string =>
  value.replace(/\\([\\;,nN])/g, (_, escaped: string) => (escaped.toLowerCase() === "n" ? "\n" : escaped));
