/** What the numbers under a heading must be multiplied by: «Kostnad (i 1000 kr)», «Beløp i hele tusen», «mill. kr». */
export function scaleOf(heading: string): 1n | 1000n | 1_000_000n {
  const text = heading.toLowerCase().replace(/[\s\u00a0]+/g, " ");
  if (/\bmill(ion(er|ar)?)?\b|\bmnok\b/.test(text)) return 1_000_000n;
  if (/\b(1[ .]?000|tusen|tkr|knok)\b/.test(text)) return 1000n;
  return 1n;
}

/** The year that a heading states: «Kostnad 2024». */
export function yearIn(heading: string): number | null {
  const match = /\b(?:19|20)\d\d\b/.exec(heading);
  return match ? Number(match[0]) : null;
}
