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
  ...Object.values(book.clause).flatMap((beginning) => [beginning, ...beginning.split(" ")]),
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

/** How a sentence may go on after a name: a longer name that goes on so must not be taken for it. */
const continuations = [
  ...[
    "1",
    "1.",
    "1. januar",
    "1. januar i",
    "i budsjettåret",
    "og",
    "og 100 %",
    ", men",
    "på",
    "på den det gjelder",
    ";",
    ".",
    ")",
    "),",
  ],
  ...[
    "eller nyeste",
    "eller nyeste publiserte tall",
    "eller nyaste publiserte tal",
    "or the newest published figure",
    "on",
    "on 1",
  ],
  ...[
    "etter de",
    "etter dei",
    "beyond the first",
    "til",
    "to",
    "to equal",
    "pluss",
    "plus",
    "from the one",
    "and",
    ", and",
    "from",
  ],
];

/** A name and a longer one that begins with it. */
const anyNamePair: fc.Arbitrary<readonly [string, string]> = fc
  .tuple(
    fc.constantFrom("Nes", "Kommune A", "Osen"),
    fc.constantFrom(...continuations),
    fc.constantFrom("", "", " Nes", " x", " 1"),
  )
  .map(([name, on, end]) => [name, `${name}${/^[,;.)]/u.test(on) ? "" : " "}${on}${end}`]);

/** Vocabularies in which names are beginnings of other names. */
const anyGrowingVocabulary: fc.Arbitrary<Vocabulary> = fc
  .array(anyNamePair, { minLength: 1, maxLength: 3 })
  .map((pairs) => {
    const names = [...new Set(pairs.flat())];
    return {
      measures: names.map((name, id) => ({
        id: `m${id}`,
        names: { nb: name, nn: name, en: name },
        units: { nb: name, nn: name, en: name },
      })),
      participants: names.map((name, id) => ({ id: `p${id}`, name })),
    };
  });

/** Vocabularies whose names may be empty, alike, parts of each other, or words of the language. */
const anyStrangeVocabulary: fc.Arbitrary<Vocabulary> = fc
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

/** Any vocabulary. */
export const anyVocabulary: fc.Arbitrary<Vocabulary> = fc.oneof(anyStrangeVocabulary, anyGrowingVocabulary);
