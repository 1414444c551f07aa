import { methods } from "@omforent/fairness";
import { type Fraction, fractions, ok, refuse } from "@omforent/kernel";
import { type ApportionAnswer, apportionCommand } from "../../platform/distribution-keys/server/commands/index.ts";
import { formatCount } from "../../platform/kernel/domain/format-number.ts";
import { formatPercent } from "../../platform/kernel/domain/format-percent.ts";
import type { Command } from "../command.ts";
import { table } from "../table.ts";
import type { Words } from "../words.ts";

/** `omforent apportion TOTAL W1 W2 … [--method NAME] [--minimum N] [--maximum N]` */
export const apportion: Command = {
  options: { values: ["method", "minimum", "maximum"], flags: [] },
  positionals: { least: 2, most: Number.POSITIVE_INFINITY, named: "TOTAL W1 W2 …" },
  run: async ({ positionals: [total, ...weights], values }) => {
    const method = values.get("method");
    if (method !== undefined && !methods.some((known) => known === method))
      return refuse("usage/not-one-of", { option: "--method", value: method.slice(0, 80), known: methods });
    const stated = [...values].filter(([name]) => name !== "lang");
    const answer = apportionCommand({ total, weights, ...Object.fromEntries(stated) });
    return answer.ok
      ? ok({ json: answer.value.output, text: (words) => asTable(answer.value, weights, words) })
      : answer;
  },
};

function asTable({ read, output }: ApportionAnswer, written: readonly string[], { language, say }: Words): string {
  const { weights, total } = read.problem;
  const sum = fractions.sum(weights);
  const rows = weights.map((weight, place) => [
    String(place + 1),
    written[place]!,
    formatPercent(shareOf(weight, sum), language, 3),
    formatCount(output.seats[place]!, language),
  ]);
  const columns = [
    { heading: "#", align: "right" },
    { heading: say("apportion.weight"), align: "right" },
    { heading: say("apportion.share"), align: "right" },
    { heading: say("apportion.units"), align: "right" },
  ] as const;
  const ties = (output.ties ?? []).map(({ parties, units }) =>
    say("apportion.tie", { parties: parties.map((party) => party + 1), units }),
  );
  const sumRow = ["", "", "", formatCount(total, language)];
  return [say(`apportion.method.${read.method}`), table(columns, rows, sumRow), ...ties].join("\n\n");
}

const shareOf = (weight: Fraction, sum: Fraction): Fraction =>
  fractions.isZero(sum) ? fractions.zero : fractions.divide(weight, sum);
