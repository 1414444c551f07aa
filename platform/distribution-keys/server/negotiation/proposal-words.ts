import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Language, languages } from "../../../kernel/domain/language.ts";
import { type Wording, word } from "../../../kernel/domain/word.ts";
import type { Sentence } from "../../domain/index.ts";

const wordingIn = (language: Language): Wording =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../locales/negotiation/${language}.json`), "utf8"));
const wordings = new Map(languages.map((language) => [language, wordingIn(language)]));

/** Words what a proposal says, in the language that its text is written in: the text is adopted as it stands, and is not worded again. */
export const saying =
  (language: Language) =>
  ({ key, params }: Sentence): string => {
    const said = word(wordings.get(language) ?? {}, key, { params, language });
    if (said === null) throw new Error(`no words for ${key} in ${language}`); // a test has seen them all
    return said;
  };
