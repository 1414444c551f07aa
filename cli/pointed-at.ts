import type { Refusal } from "@omforent/kernel";
import { oneVisibleLine } from "./visible-text.ts";

const before = 60;
const after = 30;

/** Two lines that show where in a sentence a refusal points: the words around the place, and marks under it. Empty when it points nowhere. */
export function pointedAt({ position }: Refusal, sentence: string | null): string {
  if (!position || sentence === null) return "";
  const { offset, length } = position;
  const start = Math.max(0, offset - before);
  const end = Math.min(sentence.length, offset + Math.min(length, before) + after);
  const [lead, place, rest] = [
    (start > 0 ? "…" : "") + sentence.slice(start, offset),
    sentence.slice(offset, Math.min(offset + length, end)),
    sentence.slice(Math.min(offset + length, end), end) + (end < sentence.length ? "…" : ""),
  ].map(oneVisibleLine) as [string, string, string];
  return `  ${lead}${place}${rest}\n  ${" ".repeat([...lead].length)}${"^".repeat(Math.max(1, [...place].length))}\n`;
}
