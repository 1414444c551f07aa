import { formatCount } from "./format-number.ts";
import type { Language } from "./language.ts";

const words: Readonly<Record<Language, readonly string[]>> = {
  nb: "null én to tre fire fem seks sju åtte ni ti elleve tolv".split(" "),
  nn: "null éin to tre fire fem seks sju åtte ni ti elleve tolv".split(" "),
  en: "no one two three four five six seven eight nine ten eleven twelve".split(" "),
};

/** A number inside a sentence: in words up to twelve, «to samarbeid», «35 samarbeid». One has a gender: word it in the sentence's own `_one`. */
export const formatNumberWord = (count: number, language: Language): string =>
  words[language][count] ?? formatCount(count, language);

/** The same as the first word of a sentence. */
export const formatNumberWordFirst = (count: number, language: Language): string => {
  const word = formatNumberWord(count, language);
  return word.charAt(0).toUpperCase() + word.slice(1);
};
