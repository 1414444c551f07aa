import { ok, type Refusal, type Result, refuse } from "@omforent/kernel";
import { refuseAll } from "../refuse-all.ts";
import type { Contents } from "./document.ts";

export const longestTitle = 300;
/** Characters; about a megabyte. */
export const longestText = 1_000_000;

/**
 * Contents as they are kept: the title on one line, line breaks as one character. Nothing else is changed.
 * Refusals: `document/title-missing`, `document/title-too-long`, `document/text-too-long`.
 */
export function readContents(written: Contents): Result<Contents> {
  const title = written.title.trim().replace(/\s+/g, " ");
  const text = written.text.replace(/\r\n?/g, "\n");
  const faults: Refusal[] = [];
  if (title === "") faults.push(refuse("document/title-missing", {}, { path: "title" }).refusal);
  if (title.length > longestTitle)
    faults.push(refuse("document/title-too-long", { longest: longestTitle }, { path: "title" }).refusal);
  if (text.length > longestText)
    faults.push(
      refuse("document/text-too-long", { longest: longestText, length: text.length }, { path: "text" }).refusal,
    );
  return faults.length > 0 ? refuseAll(faults) : ok({ title, text });
}
