import { existsSync, readFileSync } from "node:fs";
import type { Refusal } from "@omforent/kernel";
import { createSentences, type Language, type Wording } from "../platform/kernel/server/sentences.ts";

/** Words a key in the reader's language. */
export type Words = {
  readonly language: Language;
  readonly say: (key: string, params?: Refusal["params"]) => string;
};

const locales = [
  "../platform/kernel/locales",
  "../platform/municipalities/locales",
  "../platform/cooperations/locales",
  "../platform/distribution-keys/locales",
  "../platform/distribution-keys/locales/asked",
  "../platform/app/locales",
  "../platform/database/locales",
  "locales",
].map((folder) => new URL(`${folder}/`, import.meta.url));

/** Reads the wording of one language (and of bokmål, for what is not worded in it). */
export function wordsIn(language: Language): Words {
  const read = (wanted: Language): Wording[] =>
    wanted === language || wanted === "nb"
      ? locales.filter((folder) => existsSync(new URL("nb.json", folder))).map((folder) => wordingIn(folder, wanted))
      : [];
  const sentences = createSentences({ nb: read("nb"), nn: read("nn"), en: read("en") });
  return { language, say: (key, params = {}) => sentences(language, key, params) };
}

const wordingIn = (folder: URL, language: Language): Wording =>
  JSON.parse(readFileSync(new URL(`${language}.json`, folder), "utf8"));
