import type { Refusal } from "@omforent/kernel";
import { type Language, languages } from "../domain/language.ts";
import { type Wording, word } from "../domain/word.ts";

export type { Language, Wording };

/** Words a key in a language; a key nobody has worded is returned as it is, never an exception in front of a user. */
export type Sentences = (language: Language, key: string, params: Refusal["params"]) => string;

/** Sentences of all slices together. The caller reads the files, since the kernel does not know the slices. */
export function createSentences(wordings: Readonly<Record<Language, readonly Wording[]>>): Sentences {
  const all = Object.fromEntries(
    languages.map((language): [Language, Wording] => [language, Object.assign({}, ...wordings[language])]),
  ) as Record<Language, Wording>; // from every language
  return (language, key, params) => {
    const facts = writable(params);
    return (
      word(all[language], key, { params: facts, language }) ??
      word(all.nb, key, { params: facts, language: "nb" }) ??
      key
    );
  };
}

/** A list is written with commas, null as "–"; anything else as it is. */
const writable = (params: Refusal["params"]): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(params).map(([name, fact]) => [name, Array.isArray(fact) ? fact.join(", ") : (fact ?? "–")]),
  );

/** The reader's language: `?lang=` first, then `Accept-Language`, else bokmål. */
export function languageOf(query: unknown, acceptLanguage: string | undefined): Language {
  const asked = typeof query === "object" && query !== null && "lang" in query ? String(query.lang) : "";
  return known(asked) ?? firstKnown(acceptLanguage ?? "") ?? "nb";
}

function firstKnown(acceptLanguage: string): Language | undefined {
  const wishes = acceptLanguage
    .slice(0, 200)
    .split(",")
    .map((wish) => {
      const [tag = "", ...options] = wish.split(";").map((part) => part.trim());
      const weight = Number(options.find((option) => option.startsWith("q="))?.slice(2) ?? 1);
      return { language: known(tag), weight: Number.isFinite(weight) ? weight : 0 };
    });
  return wishes.filter((wish) => wish.language && wish.weight > 0).sort((a, b) => b.weight - a.weight)[0]?.language;
}

function known(tag: string): Language | undefined {
  const primary = tag.toLowerCase().split("-")[0];
  return primary === "no" ? "nb" : languages.find((language) => language === primary);
}

/** The language of the terminal, from the variables that terminals set ("nn_NO.UTF-8"); English when it is none of ours. */
export const terminalLanguage = ({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language =>
  known((LC_ALL || LC_MESSAGES || LANG || "").split(/[_.]/)[0] ?? "") ?? "en";
