import { type Fraction, fractions } from "@omforent/kernel";
import type { ApportionAnswer, MethodAnswer } from "../../platform/distribution-keys/server/commands/index.ts";
import { formatList } from "../../platform/kernel/domain/format-list.ts";
import { formatCount, formatDecimal } from "../../platform/kernel/domain/format-number.ts";
import { formatPercent } from "../../platform/kernel/domain/format-percent.ts";
import { table } from "../table.ts";
import type { Words } from "../words.ts";

/** The units of one method, or of all side by side; its ties; and what was checked, in sentences. */
export function apportionText(answer: ApportionAnswer, written: readonly string[], words: Words): string {
  const { say } = words;
  const [first, ...others] = answer.methods;
  const isOne = others.length === 0;
  const lines = answer.methods.flatMap((one) => {
    const said = [...tiesOf(one, words), ...checksOf(one, words)];
    return isOne || said.length === 0
      ? said
      : [say(`apportion.method.${one.method}`), ...said.map((line) => `  ${line}`)];
  });
  return [
    ...(isOne ? [say(`apportion.method.${first!.method}`)] : []),
    unitsTable(answer, written, words),
    ...(lines.length > 0 ? [lines.join("\n")] : []),
  ].join("\n\n");
}

function unitsTable(
  { problem, methods }: ApportionAnswer,
  written: readonly string[],
  { say, language }: Words,
): string {
  const { weights, total } = problem;
  const sum = fractions.sum(weights);
  const isOne = methods.length === 1;
  const columns = [
    { heading: "#", align: "right" as const },
    { heading: say("apportion.weight"), align: "right" as const },
    { heading: say("apportion.share"), align: "right" as const },
    ...methods.map(({ method }) => ({
      heading: isOne ? say("apportion.units") : say(`apportion.short.${method}`),
      align: "right" as const,
    })),
  ];
  const rows = weights.map((weight, place) => [
    String(place + 1),
    written[place]!,
    formatPercent(shareOf(weight, sum), language, 3),
    ...methods.map(({ found }) => formatCount(found.seats[place]!, language)),
  ]);
  return table(columns, rows, ["", "", "", ...methods.map(() => formatCount(total, language))]);
}

const shareOf = (weight: Fraction, sum: Fraction): Fraction =>
  fractions.isZero(sum) ? fractions.zero : fractions.divide(weight, sum);

const tiesOf = ({ found }: MethodAnswer, { say }: Words): string[] =>
  found.ties.map(({ parties, units }) =>
    say("apportion.tie", { parties: parties.map((party) => party + 1), units: String(units) }),
  );

function checksOf({ checks }: MethodAnswer, { say, language }: Words): string[] {
  if (!checks) return [];
  const numbers = (parties: readonly { readonly party: number }[]) =>
    formatList(
      parties.map(({ party }) => `${party + 1}`),
      language,
    );
  const { alabama, quota, bias, population, newState } = checks;
  const percent = (relative: Fraction) => formatDecimal((100 * fractions.toNumber(relative)).toFixed(1), language);
  const paradox = (name: string, found: readonly { readonly party: number }[]) =>
    found.length === 0
      ? say(`apportion.check.${name}.none`)
      : say(`apportion.check.${name}`, { parties: numbers(found) });
  return [
    paradox("alabama", alabama),
    paradox("quota", quota),
    ...(bias ? [say("apportion.check.bias", { small: percent(bias.small), large: percent(bias.large) })] : []),
    ...(population === undefined
      ? []
      : population.length === 0
        ? [say("apportion.check.population.none")]
        : population.map(({ loser, winner }) =>
            say("apportion.check.population", { loser: loser + 1, winner: winner + 1 }),
          )),
    ...(newState === undefined
      ? []
      : [newState === null ? say("apportion.check.new-state.unknown") : paradox("new-state", newState)]),
  ];
}
