import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../../../kernel/domain/language.ts";
import { type Wording, type WordParams, word } from "../../../kernel/domain/word.ts";
import type { LanguageForm } from "../../../municipalities/domain/index.ts";

/** Words what leaves the program in its own sentences, and what pages say about the same thing in theirs. */
export type Say = (key: string, params?: WordParams) => string;

const locales = join(import.meta.dirname, "../../locales");
const read = (language: Language): Wording =>
  Object.assign(
    {},
    ...["outward", "page", "below"].map((part) =>
      JSON.parse(readFileSync(join(locales, part, `${language}.json`), "utf8")),
    ),
  );
const kept = new Map<Language, Wording>();

export function sayIn(language: Language): Say {
  const wording = kept.get(language) ?? read(language);
  kept.set(language, wording);
  return (key, params = {}) => word(wording, key, { params, language }) ?? key;
}

/** Neutral leaves it to the sender: then bokmål. */
export const languageOfForm = (form: LanguageForm | undefined): Language => (form === "nynorsk" ? "nn" : "nb");
