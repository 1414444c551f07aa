import { type GameRead, isProved, type Properties, playersIn, type Solution, worstMerger } from "@omforent/fairness";
import type { Fact } from "@omforent/kernel";

/** Something to know before the figures are used; worded under `game.warning.<code>`. */
export type GameWarning = { readonly code: string; readonly [fact: string]: Fact };

/** Up to here every proof is checked, asked for or not: some hundredths of a second. */
const mostToProve = 10;

type Found = {
  readonly read: GameRead;
  readonly solutions: readonly Solution[];
  readonly properties: Properties;
};

/** Warns and never refuses: real cost games need not be subadditive. */
export function gameWarnings({ read: { game, players }, solutions, properties }: Found): readonly GameWarning[] {
  const groupOf = (coalition: number): Fact =>
    playersIn(coalition).map((player) => (players ? players[player]! : player));
  const joining = game.kind === "cost" ? "subadditive" : "superadditive";
  const merger = properties.joiningNeverLoses === false ? worstMerger(game) : null;
  const unproved = solutions.filter(
    ({ name, allocation, proof }) =>
      name.toLowerCase().endsWith("nucleolus") &&
      allocation &&
      !(proof && (game.n > mostToProve || isProved(game, proof))),
  );
  return [
    ...(merger
      ? [
          {
            code: `not-${joining}`,
            groups: merger.parts.map(groupOf),
            loss: merger.loss,
          },
        ]
      : []),
    ...(properties.joiningNeverLoses === null ? [{ code: `${joining}-not-checked`, players: game.n }] : []),
    ...unproved.map(({ name }) => ({ code: "not-proved", solution: name })),
  ];
}
