/**
 * Text that cannot steer a terminal or turn the reading direction: control characters are shown as a picture (␛), and
 * invisible direction marks as their number. Line breaks and tabs become a space where a cell must stay on one line.
 */
export const oneVisibleLine = (text: string): string => visible(text.replace(/[\t\r\n]+/g, " "));

/** The same for text of several lines. */
export const visibleLines = (text: string): string => text.split("\n").map(oneVisibleLine).join("\n");

const visible = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\u0000-\u001f]/g, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0)))
    .replace(/\u007f/g, "␡")
    .replace(/[\u0080-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, numbered);

const numbered = (mark: string): string => `<U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}>`;

/** JSON that is the same document for a program, and harmless when it is shown in a terminal. */
export const safeJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
