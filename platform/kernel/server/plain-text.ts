import { ok, type Result, refuse } from "@omforent/kernel";

const deepest = 100;

/**
 * Looks through everything a request says. Control characters (other than tab and line breaks) and broken surrogates are
 * refused: the database cannot hold them and nobody can see them. HTML is text like any other and is kept as written.
 * Refusals: `request/control-character`, `request/too-deep`.
 */
export function checkPlainText(input: unknown): Result<undefined> {
  const waiting: { readonly value: unknown; readonly path: readonly string[] }[] = [{ value: input, path: [] }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path } = next;
    if (typeof value === "string" && !isPlain(value))
      return refuse("request/control-character", {}, { path: path.join("/") });
    if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) continue; // a file is no text
    if (path.length >= deepest) return refuse("request/too-deep", { deepest }, { path: path.slice(0, 5).join("/") });
    for (const [name, inner] of Object.entries(value)) {
      if (!isPlain(name)) return refuse("request/control-character", {}, { path: path.join("/") });
      waiting.push({ value: inner, path: [...path, name] });
    }
  }
  return ok(undefined);
}

const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
const isPlain = (text: string): boolean => !control.test(text) && text.isWellFormed();
