import fc from "fast-check";
import type { Vocabulary } from "../../vocabulary.ts";
import { phrasebooks } from "../phrasebook.ts";
import { standardVocabulary } from "../standard-vocabulary.ts";

/** Words and signs that a sentence is made of, in all languages: the worst that a name can consist of. */
const wordsOfSentences = Object.values(phrasebooks).flatMap((book) => [
  ...Object.values(book.phrases).flatMap((templates) => templates.flatMap((template) => template.split(/[^\p{L}]+/u))),
  ...book.months,
  ...book.leadVerbs,
  ...book.leadEndings,
  ...book.leadColons,
  book.forGroup,
]);
const hostile = [
  ...new Set(wordsOfSentences.filter((word) => word !== "")),
  ...[
    "%",
    "1. januar",
    "1 January",
    "1. januar 2026",
    "70",
    "70 %",
    "1/3",
    "0-17 år",
    "0–17",
    "67+",
    "kr",
    "50 000 kr",
    "NOK 5",
  ],
  ...[
    "«",
    "»",
    "»»",
    "«»",
    '"',
    "“",
    "(",
    ")",
    "()",
    ":",
    ";",
    ",",
    ".",
    "-",
    "–",
    "/",
    "&",
    "+",
    "'",
    "’",
    "\\",
    "<b>",
  ],
  ...[
    "Osen",
    "Ørland",
    "Åfjord",
    "Indre Fosen",
    "Osen 10",
    "Osen og",
    "osen",
    "OSEN",
    "Møre og Romsdal",
    "St. Olav",
    "Nes (Akershus)",
  ],
  ...[
    "folketall",
    "folketall 1. januar",
    "folketal",
    "population",
    "innbygger",
    "innbyggere",
    "vertskommunen",
    "id:",
    "id:a",
    "slik:",
  ],
  ...["æøå", "e\u0301", "é", "İ", "ß", "ﬁ", "名", "😀", "\u00a0", "\u202f", "\u200b", "\u00ad", "  ", "\t"],
];

/** Text that looks like a piece of a sentence, or like nothing at all. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...hostile),
  fc
    .array(fc.tuple(fc.constantFrom(...hostile), fc.constantFrom(" ", " ", " ", "", "-", "  ")), {
      minLength: 1,
      maxLength: 4,
    })
    .map((pieces) => pieces.flat().join("")),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.string({ unit: "grapheme", maxLength: 12 }),
);

const anyId = fc.oneof(fc.constantFrom("5020", "a", "b", "population", "Osen", "id:a", "og"), anyText);

/** Any vocabulary: names may be empty, alike, parts of each other, or words of the language. */
export const anyVocabulary: fc.Arbitrary<Vocabulary> = fc
  .record({
    measures: fc.uniqueArray(
      fc.record({
        id: anyId.map((id) => id.replace(/\p{Cc}/gu, "").trim()).filter((id) => id !== "" && id.length <= 200),
        names: fc.record({ nb: anyText, nn: anyText, en: anyText }),
        units: fc.record({ nb: anyText, nn: anyText, en: anyText }),
      }),
      { minLength: 1, maxLength: 5, selector: ({ id }) => id },
    ),
    participants: fc.uniqueArray(fc.record({ id: anyId, name: anyText }), { maxLength: 5, selector: ({ id }) => id }),
    isStandardToo: fc.boolean(),
  })
  .map(({ measures, participants, isStandardToo }) => {
    const own = measures.filter(({ id }) => !standardVocabulary.measures.some((standard) => standard.id === id));
    if (!isStandardToo || own.length === 0) return { measures, participants };
    return { measures: [...standardVocabulary.measures, ...own], participants };
  });
