import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "@omforent/fairness";
import { word } from "../../kernel/domain/word.ts";
import type { Sentence } from "../domain/index.ts";

/** All of the slice's sentences, whenever they are fetched. */
const wording = (language: Language): Record<string, string> =>
  Object.assign(
    {},
    ...["", "first/", "asked/", "negotiation/"].map((folder) =>
      JSON.parse(readFileSync(join(import.meta.dirname, `../locales/${folder}${language}.json`), "utf8")),
    ),
  );

const wordings = { nb: wording("nb"), nn: wording("nn"), en: wording("en") };

/** A sentence as the page writes it; throws when it has no words, so that a test sees what is missing. */
export function worded({ key, params }: Sentence, language: Language): string {
  const text = word(wordings[language], key, { params, language });
  if (text === null || text.includes("{{"))
    throw new Error(`No words, or a hole in them, in ${language}: ${key}: ${text}`);
  return text;
}

export const sentencesIn = wording;
