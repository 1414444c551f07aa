import {
  detailsOf,
  type ReceiptLine,
  type ReceiptWords,
  receiptOf,
  type Sentence,
  titleOf,
} from "../../platform/distribution-keys/domain/index.ts";
import type { SplitAnswer } from "../../platform/distribution-keys/server/commands/index.ts";
import { formatOre } from "../../platform/kernel/domain/format-money.ts";
import type { Words } from "../words.ts";

/** «Hvorfor dette beløpet?»: one participant's amount, step by step down to the last øre, as the workshop shows it. */
export function explainShare({ evaluation, vocabulary }: SplitAnswer, id: string, { language, say }: Words): string {
  const nameOf = (one: string) => vocabulary.participants.find((known) => known.id === one)?.name ?? one;
  const words: ReceiptWords = { language, name: nameOf(id), nameOf, measures: vocabulary.measures };
  const amount = formatOre(evaluation.shares.find((share) => share.id === id)!.amount, language); // the caller has found it
  const said = ({ key, params }: Sentence) => say(key, params);
  const written = (line: ReceiptLine, indent: string): readonly string[] => [
    `${indent}${said(titleOf(line, words))}: ${formatOre(line.shown, language)}`,
    ...detailsOf(line, words).map((detail) => `${indent}  ${said(detail)}`),
    ...line.lines.flatMap((inner) => written(inner, `${indent}  `)),
  ];
  return [
    say("workshop.receipt.lead", { name: words.name, amount }),
    ...receiptOf(evaluation, id).flatMap((line) => written(line, "  ")),
  ].join("\n");
}
