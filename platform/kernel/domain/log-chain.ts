import { ok, type Result, refuse } from "@omforent/kernel";

/** SHA-256 of a text's UTF-8 bytes in lower-case hexadecimal. Pure code is handed it. */
export type Sha256 = (text: string) => string;

/** Before the first entry of a log there is nothing to chain to. */
export const emptyHead = "0".repeat(64);

/** The last entry's place and hash: whoever has kept it can tell later whether anything before it was changed. */
export type LogHead = { readonly log: string; readonly entries: number; readonly head: string };

/** One line of a log: the entry exactly as it was written, and the hash of that text. */
export type LogLine = { readonly entry: string; readonly hash: string };

/** A log as a file of JSON lines: the head first, then every entry in order. */
export const writeLog = (head: LogHead, lines: readonly LogLine[]): string =>
  `${[headLine(head), ...lines.map(entryLine)].join("\n")}\n`;

const headLine = ({ log, entries, head }: LogHead): string => JSON.stringify({ log, entries, head });
const entryLine = ({ entry, hash }: LogLine): string => `{"entry":${entry},"hash":"${hash}"}`;

/**
 * Checks a log that {@link writeLog} wrote, and tells the first line that is wrong (lines count from 1). Every byte counts: an entry's
 * hash is that of its text, the text names the hash before it, and the head names the last. `known` is a head that was kept
 * earlier: the log must contain it.
 * Refusals: `log/not-a-log`, `log/line-malformed`, `log/entry-changed`, `log/entry-out-of-place`, `log/ends-too-early`, `log/too-long`,
 * `log/head-differs`, `log/head-not-found`, each with `line`.
 */
export function verifyLog(text: string, sha256: Sha256, known?: string): Result<LogHead> {
  const lines = text.split("\n");
  const head = readHead(lines[0] ?? "");
  if (!head) return refuse("log/not-a-log", { line: 1 });
  if (lines.at(-1) !== "") return refuse("log/line-malformed", { line: lines.length });
  const found = lines.length - 2;
  let previous = emptyHead;
  let seen = known === undefined || known === emptyHead;
  for (let index = 0; index < found; index++) {
    const line = index + 2;
    const parts = readLine(lines[index + 1]!);
    if (!parts) return refuse("log/line-malformed", { line });
    if (sha256(parts.entry) !== parts.hash) return refuse("log/entry-changed", { line });
    if (!isInPlace(parts.entry, { log: head.log, position: index + 1, previous }))
      return refuse("log/entry-out-of-place", { line });
    previous = parts.hash;
    if (previous === known) seen = true;
  }
  if (previous === head.head && found !== head.entries) return refuse("log/head-differs", { line: 1, head: previous });
  if (found < head.entries) return refuse("log/ends-too-early", { line: lines.length, found, expected: head.entries });
  if (found > head.entries) return refuse("log/too-long", { line: head.entries + 2, found, expected: head.entries });
  if (previous !== head.head) return refuse("log/head-differs", { line: 1, head: previous });
  return seen ? ok(head) : refuse("log/head-not-found", { line: lines.length, head: (known ?? "").slice(0, 80) });
}

function readHead(line: string): LogHead | null {
  const parts = /^\{"log":("[^"\\\p{Cc}]{1,200}"),"entries":(\d{1,15}),"head":"([0-9a-f]{64})"\}$/u.exec(line);
  if (!parts) return null;
  const head = { log: JSON.parse(parts[1]!) as string, entries: Number(parts[2]), head: parts[3]! };
  return headLine(head) === line ? head : null;
}

function readLine(line: string): LogLine | null {
  const hash = /,"hash":"([0-9a-f]{64})"\}$/.exec(line);
  return line.startsWith('{"entry":{') && hash ? { entry: line.slice(9, hash.index), hash: hash[1]! } : null;
}

/** The database writes these three first, in this order and form. */
const isInPlace = (entry: string, { log, position, previous }: { log: string; position: number; previous: string }) =>
  entry.startsWith(`{"log":${JSON.stringify(log)},"position":${position},"previous":"${previous}",`);
