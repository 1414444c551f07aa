import { evaluate, type Figure, type Key, type Language, parse, standardVocabulary } from "@omforent/fairness";
import { fraction, type Ore, type Result } from "@omforent/kernel";
import type { MunicipalitySummaryJson } from "../../../municipalities/contract.ts";

export type KeyInText = { readonly key: Key; readonly sentence: string };

/** The first line of a text that says a key; null when no line does. An agreement's text may say more than its key. */
export function keyInText(text: string, language: Language): KeyInText | null {
  for (const line of text.split("\n")) {
    const sentence = line.trim();
    if (sentence === "" || sentence.length > 600) continue;
    for (const each of [language, ...(["nb", "nn", "en"] as const).filter((other) => other !== language)]) {
      const read = parse(sentence, standardVocabulary, each);
      if (read.ok) return { key: read.value, sentence };
    }
  }
  return null;
}

/** What each pays when an amount is divided by a key among municipalities with today's populations. */
export function amountsBy(
  key: Key,
  amount: Ore,
  people: readonly Pick<MunicipalitySummaryJson, "number" | "name" | "population">[],
): Result<ReadonlyMap<string, Ore>> {
  const divided = evaluate({
    key,
    participants: people.map(({ number, name }) => ({ id: number, name })),
    figures: people.flatMap(({ number, population }): readonly Figure[] =>
      population === null
        ? []
        : [
            {
              participant: number,
              measure: "population",
              date: population.date as Figure["date"], // from the wire, whose schema says it is a date
              value: fraction(BigInt(population.value.split(".")[0] ?? "0")),
              publishedOn: null,
              source: null,
            },
          ],
    ),
    amount,
    date: null,
  });
  return divided.ok
    ? { ok: true, value: new Map(divided.value.shares.map((share) => [share.id, share.amount])) }
    : divided;
}
