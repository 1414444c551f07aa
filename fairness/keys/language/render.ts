import { ore } from "@omforent/kernel";
import type { CostGroups, CostRule, Key } from "../key.ts";
import type { Language, Vocabulary } from "../vocabulary.ts";
import { namesOf } from "./names.ts";
import { type Phrasebook, phrasebooks } from "./phrasebook.ts";
import { writeCost, writeGroups } from "./write-cost.ts";
import { type Fullness, Writer } from "./writer.ts";

/**
 * A valid key as a phrase: "30 % likt og 70 % etter folketall 1. januar". {@link parse} gives the key back.
 * Names that could be taken for words of the language stand in «…». A day without a year is a day of the budget year.
 */
export const render = (key: Key, vocabulary: Vocabulary, language: Language): string =>
  written(key, writerOf(vocabulary, language, "short"));

/** A valid key as the sentence of an agreement, with the budget year said: "Kostnadene fordeles med 30 % likt og …". */
export function renderClause(key: Key, vocabulary: Vocabulary, language: Language): string {
  const writer = writerOf(vocabulary, language, "full");
  return `${writer.book.clause[beginningOf(key.cost)]} ${written(key, writer)}.`;
}

function writerOf(vocabulary: Vocabulary, language: Language, fullness: Fullness): Writer {
  return new Writer(phrasebooks[language], namesOf(vocabulary, language), fullness);
}

function written({ cost, rounding }: Key, writer: Writer): string {
  const said = cost.kind === "groups" ? writeGroups(cost, writer) : writeCost(cost, writer);
  if (rounding === 1n) return said;
  const unit =
    rounding === 100n
      ? writer.phrase("roundKroner", {})
      : writer.phrase("roundTo", { money: writer.money(ore(rounding)) });
  return `${said}${cost.kind === "groups" ? ";" : ","} ${unit}`;
}

/** What the words of the clause must lead to: weighted parts, a table, a rule in one piece, or several lines. */
function beginningOf(cost: CostRule | CostGroups): keyof Phrasebook["clause"] {
  switch (cost.kind) {
    case "weighted":
      return "weights";
    case "table":
      return "shares";
    case "groups":
    case "charged-first":
      return "list";
    case "limited-amounts":
    case "limited-shares":
    case "adjusted":
    case "pro-rata":
      return beginningOf(cost.rule);
    default:
      return "rule";
  }
}
