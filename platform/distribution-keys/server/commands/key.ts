import { type Key, type KeyOnTheWire, keyToWire, type Language, languages, parse, render } from "@omforent/fairness";
import { ok, type Result } from "@omforent/kernel";
import type { PublicFigures } from "./public-figures.ts";

export type KeyAnswer = {
  readonly key: Key;
  readonly output: {
    readonly tree: KeyOnTheWire;
    readonly sentences: Readonly<Record<Language, string>>;
  };
};

/** `omforent key` and `POST /api/v1/key`: a sentence as a tree, and the tree in three languages. */
export function keyCommand(
  { sentence, language }: { readonly sentence: string; readonly language: Language },
  known: Pick<PublicFigures, "measures" | "municipalities">,
): Result<KeyAnswer> {
  const participants = known.municipalities.map(({ number, name }) => ({ id: number, name }));
  const vocabulary = { measures: known.measures, participants };
  const key = parse(sentence, vocabulary, language);
  if (!key.ok) return key;
  const written = languages.map((each) => [each, render(key.value, vocabulary, each)] as const);
  const sentences = Object.fromEntries(written) as Record<Language, string>; // one for each language
  return ok({ key: key.value, output: { tree: keyToWire(key.value), sentences } });
}
