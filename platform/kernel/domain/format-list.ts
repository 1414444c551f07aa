import type { Language } from "./language.ts";

const and: Readonly<Record<Language, string>> = { nb: "og", nn: "og", en: "and" };

/** Names in a sentence: «Osen», «Osen og Åfjord», «Osen, Ørland og Åfjord». No comma before «og», in English neither. */
export function formatList(names: readonly string[], language: Language): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} ${and[language]} ${names.at(-1)}`;
}
