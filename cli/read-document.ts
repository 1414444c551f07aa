import { createReadStream } from "node:fs";
import { ok, type Result, refuse } from "@omforent/kernel";
import { checkPlainText } from "../platform/kernel/server/plain-text.ts";
import { mistakeIn } from "./json-mistake.ts";

const largest = 100_000_000;

/**
 * Reads a JSON file, or standard input for "-". Refusals: those of {@link readText}, `file/empty`, `file/malformed-json`
 * with the place, and those of `checkPlainText`.
 */
export async function readDocument(path: string): Promise<Result<unknown>> {
  const text = await readText(path);
  if (!text.ok) return text;
  const json = parseJson(text.value, path);
  if (!json.ok) return json;
  const plain = checkPlainText(withoutNumbers(json.value));
  return plain.ok ? json : plain;
}

/** A table of a million numbers has no text to look at. */
const withoutNumbers = (json: unknown): unknown =>
  typeof json === "object" && json !== null && !Array.isArray(json)
    ? Object.fromEntries(Object.entries(json).map(([name, value]) => [name, isNumbers(value) ? null : value]))
    : json;
const isNumbers = (value: unknown): boolean => Array.isArray(value) && value.every((each) => typeof each === "number");

/** The text of a file, without a byte order mark. Refusals: those of {@link readBytes}, `file/not-utf8`. */
export async function readText(path: string): Promise<Result<string>> {
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  try {
    return ok(new TextDecoder("utf-8", { fatal: true }).decode(bytes.value));
  } catch {
    return refuse("file/not-utf8", { file: nameOf(path) });
  }
}

/** Refusals: `file/not-found`, `file/not-a-file`, `file/not-allowed`, `file/not-readable`, `file/too-large`. */
export async function readBytes(path: string): Promise<Result<Buffer>> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of path === "-" ? process.stdin : createReadStream(path)) {
      size += chunk.length;
      if (size > largest) return refuse("file/too-large", { file: nameOf(path), megabytes: largest / 1_000_000 });
      chunks.push(chunk);
    }
    return ok(Buffer.concat(chunks));
  } catch (error) {
    return refuse(unreadable[codeOf(error)] ?? "file/not-readable", { file: nameOf(path) });
  }
}

const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";

const unreadable: Readonly<Record<string, string>> = {
  ENOENT: "file/not-found",
  ENOTDIR: "file/not-found",
  EISDIR: "file/not-a-file",
  EACCES: "file/not-allowed",
  EPERM: "file/not-allowed",
};

function parseJson(text: string, path: string): Result<unknown> {
  if (text.trim() === "") return refuse("file/empty", { file: nameOf(path) });
  try {
    return ok(JSON.parse(text));
  } catch {
    const offset = mistakeIn(text);
    const before = text.slice(0, offset).split("\n");
    const params = { file: nameOf(path), line: before.length, column: (before.at(-1) ?? "").length + 1 };
    return refuse("file/malformed-json", params, { position: { offset, length: offset < text.length ? 1 : 0 } });
  }
}

const nameOf = (path: string): string => (path === "-" ? "stdin" : path.slice(0, 300));
