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

/** What a folder says, with the parts of it that pages fetch only when they are asked for (`locales/asked/nb.json`). */
export function readWording(folder: string, language: Language): Wording {
  const locales = join(platform, folder, "locales");
  const parts = readdirSync(locales, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const files = [`${language}.json`, ...parts.map(({ name }) => join(name, `${language}.json`))];
  return Object.assign({}, ...files.map((file) => JSON.parse(readFileSync(join(locales, file), "utf8"))));
}

/** Sentences of all slices in all languages. */
export function allSentences(): Sentences {
  const read = (language: Language) => wordedFolders().map((folder) => readWording(folder, language));
  return createSentences({ nb: read("nb"), nn: read("nn"), en: read("en") });
}
