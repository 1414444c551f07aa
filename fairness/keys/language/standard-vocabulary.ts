import type { Measure, Vocabulary } from "../vocabulary.ts";

/** An age group of the population: "innbyggere 0–17 år". */
const ages = (id: string, nb: string, nn: string, en: string): Measure => ({
  id,
  names: { nb: `innbyggere ${nb}`, nn: `innbyggjarar ${nn}`, en: `inhabitants ${en}` },
  units: { nb: `innbygger ${nb}`, nn: `innbyggjar ${nn}`, en: `inhabitant ${en}` },
});

/** The measures that every municipality has a public figure for, under the names that agreements use. */
export const standardMeasures: readonly Measure[] = [
  {
    id: "population",
    names: { nb: "folketall", nn: "folketal", en: "population" },
    units: { nb: "innbygger", nn: "innbyggjar", en: "inhabitant" },
  },
  ages("population-0-5", "0–5 år", "0–5 år", "aged 0–5"),
  ages("population-6-15", "6–15 år", "6–15 år", "aged 6–15"),
  ages("population-16-17", "16–17 år", "16–17 år", "aged 16–17"),
  ages("population-0-17", "0–17 år", "0–17 år", "aged 0–17"),
  ages("population-18-66", "18–66 år", "18–66 år", "aged 18–66"),
  ages("population-67-79", "67–79 år", "67–79 år", "aged 67–79"),
  ages("population-80-89", "80–89 år", "80–89 år", "aged 80–89"),
  ages("population-67-plus", "67 år og over", "67 år og over", "aged 67 and over"),
  ages("population-90-plus", "90 år og over", "90 år og over", "aged 90 and over"),
];

/** The standard measures and no participants: enough for every sentence that names nobody. */
export const standardVocabulary: Vocabulary = { measures: standardMeasures, participants: [] };
