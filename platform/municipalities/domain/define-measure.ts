import { ok, type Result, refuse } from "@omforent/kernel";
import { type Language, languages } from "../../kernel/domain/language.ts";
import { foldName } from "./fold-name.ts";
import { measuresFor, type StatisticMeasure } from "./measure.ts";

export type Words = { readonly nb: string; readonly nn?: string | undefined; readonly en?: string | undefined };
export type MeasureDraft = {
  readonly id?: string | undefined;
  readonly names: Words;
  readonly units: Words;
  readonly owner: string;
  readonly allowsNegative: boolean;
  readonly wholeNumbers: boolean;
};

/**
 * A measure that a cooperation defines for itself: reserved places, cases, hours, kilometres. Names left out in a language
 * are the bokmål ones. A name or unit must mean one thing in a sentence, so it may not be taken among those the owner can use.
 * Refusals: `measure/owner-missing`, `measure/word-missing`, `measure/word-wrong`, `measure/word-taken`, `measure/id-wrong`, `measure/id-taken`.
 */
export function defineMeasure(draft: MeasureDraft, existing: readonly StatisticMeasure[]): Result<StatisticMeasure> {
  const owner = draft.owner.trim();
  if (owner === "") return refuse("measure/owner-missing", {}, { path: "owner" });
  const names = readWords(draft.names, "names");
  if (!names.ok) return names;
  const units = readWords(draft.units, "units");
  if (!units.ok) return units;
  const id = draft.id?.trim() || `${idPart(owner)}-${idPart(names.value.nb)}`.slice(0, longestId).replace(/-$/, "");
  if (!/^[a-z0-9][a-z0-9-]{0,79}$/.test(id)) return refuse("measure/id-wrong", { id: id.slice(0, 80) }, { path: "id" });
  const { allowsNegative, wholeNumbers } = draft;
  const measure = { id, names: names.value, units: units.value, owner, allowsNegative, wholeNumbers };
  const taken = takenWord(measure, measuresFor(existing, owner));
  if (taken) return taken;
  return existing.some((other) => other.id === id) ? refuse("measure/id-taken", { id }, { path: "id" }) : ok(measure);
}

const longestId = 80;
const longestWord = 80;

function readWords(words: Words, field: "names" | "units"): Result<Readonly<Record<Language, string>>> {
  const nb = words.nb.trim();
  if (nb === "") return refuse("measure/word-missing", { field }, { path: `${field}/nb` });
  const all = { nb, nn: words.nn?.trim() || nb, en: words.en?.trim() || nb };
  for (const language of languages) {
    const word = all[language];
    // Quotation marks enclose a measure's name in a sentence, and a line break would end it.
    if (word.length > longestWord || /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}«»"“”]/u.test(word) || !/[\p{L}\p{N}]/u.test(word))
      return refuse(
        "measure/word-wrong",
        { word: word.slice(0, 80), longest: longestWord },
        { path: `${field}/${language}` },
      );
  }
  return ok(all);
}

function takenWord(measure: StatisticMeasure, others: readonly StatisticMeasure[]) {
  for (const field of ["names", "units"] as const)
    for (const language of languages) {
      const word = measure[field][language];
      const other = others.find((one) => one[field][language].toLowerCase() === word.toLowerCase());
      if (other) return refuse("measure/word-taken", { word, by: other.id }, { path: `${field}/${language}` });
    }
  return null;
}

const idPart = (text: string): string =>
  foldName(text)
    .replace(/ /g, "-")
    .replace(/[^a-z0-9-]/g, "");
