import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../../kernel/domain/language.ts";
import { createSentences, type Sentences, type Wording } from "../../kernel/server/sentences.ts";

const platform = join(import.meta.dirname, "../..");

/** The folders of `platform/` that word something: every slice, the kernel and the application itself. */
export const wordedFolders = (): readonly string[] =>
  readdirSync(platform)
    .sort()
    .filter((folder) => existsSync(join(platform, folder, "locales/nb.json")));

export const readWording = (folder: string, language: Language): Wording =>
  JSON.parse(readFileSync(join(platform, folder, `locales/${language}.json`), "utf8"));

/** Sentences of all slices in all languages. */
export function allSentences(): Sentences {
  const read = (language: Language) => wordedFolders().map((folder) => readWording(folder, language));
  return createSentences({ nb: read("nb"), nn: read("nn"), en: read("en") });
}
