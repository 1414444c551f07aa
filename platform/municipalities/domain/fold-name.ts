/**
 * A name as it is compared in a search: without case, accents and punctuation, and with å = aa = a, æ = ae = a, ø = oe = o,
 * so that "Aalesund", "alesund" and "Ålesund" meet. Both sides are folded, so what is lost in one is lost in both.
 */
export const foldName = (name: string): string =>
  name
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[æœøðđŧŋßı]/g, (letter) => plain[letter] ?? letter)
    .replace(/aa|ae/g, "a")
    .replace(/oe/g, "o")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** What a person may write after a name: "Osen kommune", "Voss herad". */
export const withoutKind = (name: string): string =>
  name.replace(/\s+(kommune|kommunen|herad|suohkan|tjïelte|tjielte)$/iu, "");

const plain: Readonly<Record<string, string>> = {
  æ: "a",
  œ: "o",
  ø: "o",
  ð: "d",
  đ: "d",
  ŧ: "t",
  ŋ: "n",
  ß: "ss",
  ı: "i",
};
