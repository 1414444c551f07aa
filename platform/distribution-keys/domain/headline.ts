import type { Evaluation, Language } from "@omforent/fairness";
import { type Fraction, fraction, fractions, type Ore, ore } from "@omforent/kernel";
import { formatKroner, formatOre, roundHalfAway } from "../../kernel/domain/format.ts";
import { type Sentence, sentence } from "./sentence.ts";
import type { SplitRow } from "./split-rows.ts";

/** The page's heading: what the reader's own municipality pays, and of what. Both are worded from the same figures as the table. */
export type Headline = { readonly own: Sentence; readonly rest: Sentence };

export function headline(row: SplitRow, evaluation: Evaluation, names: { name: string; language: Language }): Headline {
  const { language, name } = names;
  const money = (amount: Ore) => formatKroner(size(amount), language);
  const verb = verbOf(row.amount, evaluation.total);
  const own = sentence(`headline.${verb}`, { name, amount: money(row.amount) });
  if (row.perInhabitant === null || row.amount === 0n)
    return { own, rest: sentence("headline.of", { total: money(evaluation.total) }) };
  return {
    own,
    rest: sentence("headline.of-per-inhabitant", {
      total: money(evaluation.total),
      each: smallMoney(row.perInhabitant, language),
    }),
  };
}

/** Whole kroner, and øre where whole kroner would say little or nothing. */
const smallMoney = (exact: Fraction, language: Language): string =>
  fractions.compare(fractions.maximum(exact, fractions.negate(exact)), fraction(1000n)) < 0
    ? formatOre(size(ore(roundHalfAway(exact))), language)
    : formatKroner(size(ore(roundHalfAway(exact))), language);

/** One who gets money where the others pay "gets"; so does everyone when a credit is shared. */
const verbOf = (amount: Ore, total: Ore): "pays" | "gets" | "pays-nothing" | "gets-nothing" =>
  amount === 0n ? (total < 0n ? "gets-nothing" : "pays-nothing") : amount < 0n ? "gets" : "pays";

/**
 * What the heading means: more or less than today's key, than by population, than equally. Each part has its own
 * sentence; what is not known, or says nothing new among so few, is left out.
 */
export function meaning(row: SplitRow, evaluation: Evaluation, language: Language): readonly Sentence[] {
  const isCredit = evaluation.total < 0n;
  const count = evaluation.shares.length;
  if (count < 2) return [];
  const held = [
    { name: "today", change: row.fromToday },
    { name: "population", change: row.fromPopulation },
    { name: "equal", change: row.fromEqual },
  ];
  return held.flatMap(({ name, change }) => {
    if (change === null) return [];
    const more = isCredit ? ore(-change) : change;
    const direction = isRoundedZero(more) ? "same" : more > 0n ? "more" : "less";
    return [sentence(`meaning.${name}.${direction}`, { amount: formatKroner(size(more), language), count })];
  });
}

/** "alle fire", "begge": up to twelve in words, as one writes it. */
export const everyone = (count: number): Sentence =>
  count >= 2 && count <= 12 ? sentence(`everyone.${count}`) : sentence("everyone.many", { count });

const size = (amount: Ore): Ore => (amount < 0n ? ore(-amount) : amount);
const isRoundedZero = (amount: Ore): boolean => size(amount) < 50n;
