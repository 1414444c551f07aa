import type { Language } from "./language.ts";

/** The flat contents of `locales/nb.json` and the others: "refusal.cooperation/name-missing" → a sentence. */
export type Wording = Readonly<Record<string, string>>;

/** What goes into a sentence. What is null leaves its place empty; what nobody has thought of leaves the place standing, for tests to see. */
export type WordParams = Readonly<Record<string, unknown>>;

/**
 * A sentence with its facts put in; null when nobody has worded it. `{{name}}` is a place for a fact, and what is put in is never read as a
 * template. With a `count` the sentence is chosen by number: `_zero` for none where there is one, else `_one` or `_other`.
 * @example word({ lines_one: "{{count}} linje", lines_other: "{{count}} linjer" }, "lines", { params: { count: 2 }, language: "nb" }) // "2 linjer"
 */
export function word(
  wording: Wording,
  key: string,
  { params, language }: { readonly params: WordParams; readonly language: Language },
): string | null {
  const template = keysFor(key, params.count, language)
    .map((each) => (Object.hasOwn(wording, each) ? wording[each] : undefined))
    .find((found) => found !== undefined);
  return (
    template?.replace(/\{\{\s*(\w+)\s*\}\}/g, (place, name: string) =>
      Object.hasOwn(params, name) ? String(params[name] ?? "") : place,
    ) ?? null
  );
}

function keysFor(key: string, count: unknown, language: Language): readonly string[] {
  if (typeof count !== "number") return [key];
  const number = `${key}_${rules[language].select(count)}`;
  return count === 0 ? [`${key}_zero`, number, key] : [number, key];
}

const rules: Readonly<Record<Language, Intl.PluralRules>> = {
  nb: new Intl.PluralRules("nb"),
  nn: new Intl.PluralRules("nn"),
  en: new Intl.PluralRules("en"),
};
