import { useCallback, useSyncExternalStore } from "react";
import { isLanguage, type Language, languages } from "../domain/language.ts";
import { type Wording, word } from "../domain/word.ts";
import type nb from "../locales/nb.json";

/**
 * Which sentences there are. Each slice adds its own file, so that a key that is not in nb.json is a compile error:
 * `declare module "../../kernel/web/i18n.ts" { interface SentenceFiles { cooperations: typeof nb } }`
 */
export interface SentenceFiles {
  readonly kernel: typeof nb;
}

type WithoutPlural<Key> = Key extends `${infer Stem}_${"zero" | "one" | "other"}` ? Stem : Key;
export type SentenceKey = WithoutPlural<
  { [File in keyof SentenceFiles]: Extract<keyof SentenceFiles[File], string> }[keyof SentenceFiles]
>;
export type SentenceParams = { readonly [name: string]: string | number | undefined };
export type Translate = (key: SentenceKey, params?: SentenceParams) => string;

type SentenceSource = Readonly<Record<Language, () => Promise<{ default: Readonly<Record<string, string>> }>>>;

const storageKey = "omforent.language";
const sources: SentenceSource[] = [];
const wordings = new Map(languages.map((language): [Language, Record<string, string>] => [language, {}]));
const listeners = new Set<() => void>();
let shown: Language = "nb";

/** Starts with the language the reader chose last, else the browser's, else bokmål. */
export async function startSentences(first: readonly SentenceSource[]): Promise<void> {
  shown = chosenLanguage();
  await Promise.all(first.map(addSentences));
  showLanguage();
}

/** Adds a slice's sentences in the language shown now; the others are fetched when the reader changes to them. */
export async function addSentences(source: SentenceSource): Promise<void> {
  if (sources.includes(source)) return;
  sources.push(source);
  await load(source, currentLanguage());
}

export async function setLanguage(language: Language): Promise<void> {
  await Promise.all(sources.map((source) => load(source, language)));
  shown = language;
  localStorage.setItem(storageKey, language);
  showLanguage();
  for (const changed of listeners) changed();
}

export const currentLanguage = (): Language => shown;

/** Whether there are words for a key that is not known beforehand. */
export const isWorded = (key: string): boolean => Object.hasOwn(wordingIn(shown), key);

/** The sentences and the language, again each time the reader changes language. */
export function useSentences(): { readonly t: Translate; readonly language: Language } {
  const language = useSyncExternalStore(subscribe, currentLanguage);
  const t = useCallback<Translate>(
    (key, params = {}) => word(wordingIn(language), key, { params, language }) ?? key,
    [language],
  );
  return { t, language };
}

const wordingIn = (language: Language): Wording => wordings.get(language)!; // one for each language, above

const subscribe = (changed: () => void): (() => void) => {
  listeners.add(changed);
  return () => listeners.delete(changed);
};

async function load(source: SentenceSource, language: Language): Promise<void> {
  const { default: sentences } = await source[language]();
  Object.assign(wordings.get(language)!, sentences);
}

function chosenLanguage(): Language {
  const stored = localStorage.getItem(storageKey);
  if (isLanguage(stored)) return stored;
  for (const wanted of navigator.languages) {
    const language = wanted.slice(0, 2);
    if (isLanguage(language)) return language;
    if (language === "no") return "nb";
  }
  return "nb";
}

function showLanguage(): void {
  document.documentElement.lang = currentLanguage();
}
