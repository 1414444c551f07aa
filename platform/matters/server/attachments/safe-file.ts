import { ok, type Result, refuse } from "@omforent/kernel";

/** What may be attached: what case papers are made of. Nothing that a browser would run is among them. */
const allowed: Readonly<Record<string, string>> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  odt: "application/vnd.oasis.opendocument.text",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  odp: "application/vnd.oasis.opendocument.presentation",
  csv: "text/csv",
  txt: "text/plain",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
};

export const attachmentKinds = Object.keys(allowed);
export const largestFile = 25 * 1024 * 1024;

/** What each kind begins with, where it begins with something. */
const beginnings: Readonly<Record<string, readonly number[]>> = {
  pdf: [0x25, 0x50, 0x44, 0x46],
  png: [0x89, 0x50, 0x4e, 0x47],
  jpg: [0xff, 0xd8, 0xff],
  jpeg: [0xff, 0xd8, 0xff],
};
const zip = [0x50, 0x4b, 0x03, 0x04];
const zipped = ["docx", "xlsx", "pptx", "odt", "ods", "odp"];

export type SafeFile = { readonly name: string; readonly mediaType: string };

/**
 * A file's name as it is kept, and its type by the name's end, which must be what the file begins as. Refusals: `attachment/empty`,
 * `attachment/too-large`, `attachment/name-missing`, `attachment/kind-not-allowed`, `attachment/not-what-it-says`.
 */
export function safeFile(written: string, content: Buffer): Result<SafeFile> {
  if (content.length === 0) return refuse("attachment/empty");
  if (content.length > largestFile) return refuse("attachment/too-large", { most: 25 });
  const name = safeName(written);
  const kind = /\.([a-z0-9]{1,8})$/.exec(name.toLowerCase())?.[1] ?? "";
  if (name.replace(/\.[^.]*$/, "").trim() === "") return refuse("attachment/name-missing", {}, { path: "name" });
  const mediaType = Object.hasOwn(allowed, kind) ? allowed[kind] : undefined;
  if (mediaType === undefined)
    return refuse("attachment/kind-not-allowed", { kind, allowed: attachmentKinds }, { path: "name" });
  const begins = beginnings[kind] ?? (zipped.includes(kind) ? zip : []);
  if (!begins.every((byte, at) => content[at] === byte)) return refuse("attachment/not-what-it-says", { kind });
  return ok({ name, mediaType });
}

/** The last part of a path, without what other systems give a meaning. */
const safeName = (written: string): string =>
  (written.split(/[/\\]/).at(-1) ?? "")
    .normalize("NFC")
    .replaceAll(/[\p{Cc}\p{Cf}"<>:|?*;]/gu, "")
    .replace(/^[\s.]+/, "")
    .trim()
    .slice(-200);
