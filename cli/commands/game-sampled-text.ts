import type { SampledShapley } from "@omforent/fairness";
import { fraction } from "@omforent/kernel";
import type { SampledAnswer } from "../../platform/distribution-keys/server/commands/index.ts";
import { formatCount } from "../../platform/kernel/domain/format-number.ts";
import { formatPercent } from "../../platform/kernel/domain/format-percent.ts";
import { table } from "../table.ts";
import type { Words } from "../words.ts";
import { amountsUpTo, largestOf, type WriteAmount } from "./game-amounts.ts";

/** More players than a table holds: an estimate with its margin, and what needs no table. */
export function sampledText(answer: SampledAnswer, words: Words): string {
  const { players, alone, total, sample, charges } = answer;
  const { say } = words;
  const amount = amountsUpTo(largestOf([total, ...alone]), words);
  const columns = [
    { heading: say("game.player"), align: "left" as const },
    { heading: say("game.alone"), align: "right" as const },
    ...(sample ? [say("game.sampled.shapley"), "±"] : []).map((heading) => ({ heading, align: "right" as const })),
    ...charges.map(({ name }) => ({ heading: say(`game.${name}`), align: "right" as const })),
  ];
  const rows = players.map((player, at) => [
    player,
    amount(alone[at]!),
    ...(sample ? [amount(sample.shapley[at]!), amount(sample.margin[at]!)] : []),
    ...charges.map(({ amounts }) => amount(amounts[at]!)),
  ]);
  const seed = (answer.output.sampledShapley as { seed: number } | undefined)?.seed ?? 1;
  return [
    table(columns, rows),
    say("game.sampled.together", { total: amount(total) }),
    ...(sample ? [sampleLine(sample, seed, words)] : []),
  ].join("\n\n");
}

type Writing = { readonly players: readonly string[]; readonly amount: WriteAmount; readonly words: Words };

/** The estimate by itself, beside exact solutions. */
export function sampleTable({ shapley, margin }: SampledShapley, { players, amount, words }: Writing): string {
  const columns = [
    { heading: words.say("game.player"), align: "left" },
    { heading: words.say("game.sampled.shapley"), align: "right" },
    { heading: "±", align: "right" },
  ] as const;
  return table(
    columns,
    players.map((player, at) => [player, amount(shapley[at]!), amount(margin[at]!)]),
  );
}

export const sampleLine = ({ orders, confidence }: SampledShapley, seed: number, { say, language }: Words): string =>
  say("game.sampled", {
    orders: formatCount(orders, language),
    seed,
    confidence: formatPercent(fraction(BigInt(Math.round(100 * confidence)), 100n), language, 0),
  });
