import { playersIn, type Range } from "@omforent/fairness";
import type { RangesAnswer } from "../../platform/distribution-keys/server/commands/index.ts";
import { formatList } from "../../platform/kernel/domain/format-list.ts";
import { table } from "../table.ts";
import type { Words } from "../words.ts";
import { amountsUpTo, largestOf } from "./game-amounts.ts";

const mostListed = 10;

/** Costs that are only known from–to: what holds wherever in the range they lie, and nothing else. */
export function rangesText({ players, ranges, shapley, staying, core }: RangesAnswer, words: Words): string {
  const { say, language } = words;
  const amount = amountsUpTo(largestOf(ranges.high.worth), words);
  const range = ({ from, to }: Range) =>
    from === to ? amount(from) : say("game.from-to", { from: amount(from), to: amount(to) });
  const columns = [
    { heading: say("game.player"), align: "left" as const },
    { heading: say("game.alone"), align: "right" as const },
    { heading: say("game.shapley"), align: "right" as const },
    ...(staying
      ? [
          { heading: say("game.ranges.saves"), align: "right" as const },
          { heading: say("game.ranges.certain"), align: "left" as const },
        ]
      : []),
  ];
  const rows = players.map((player, at) => [
    player,
    range({ from: ranges.low.worth[1 << at]!, to: ranges.high.worth[1 << at]! }),
    range(shapley[at]!),
    ...(staying ? [range(staying[at]!.saves), say(`game.ranges.verdict.${staying[at]!.verdict}`)] : []),
  ]);
  const group = (coalition: number) =>
    formatList(
      playersIn(coalition).map((player) => players[player]!),
      language,
    );
  const leaving = (core?.leaving ?? [])
    .slice(0, mostListed)
    .map(
      ({ coalition, saves }) =>
        `  ${say("game.ranges.leaving", { group: group(coalition), from: amount(-saves.to), to: amount(-saves.from) })}`,
    );
  return [
    table(columns, rows),
    ...(core
      ? [[say(`game.ranges.core.${core.verdict}`, { groups: core.unknown.length }), ...leaving].join("\n")]
      : []),
    say("game.ranges.explained"),
  ].join("\n\n");
}
