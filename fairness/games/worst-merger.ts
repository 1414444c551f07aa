import { type Game, goodness, toleranceOf } from "./game.ts";

/** Two groups without common members that lose by joining, and how much they lose together. */
export type Merger = { readonly parts: readonly [number, number]; readonly loss: number };

/**
 * The merger that loses most; null when no two groups lose by joining, so that costs are subadditive (values
 * superadditive). All pairs are compared: 3^n / 2 steps. Real cost games may well have one; it is no error.
 */
export function worstMerger(game: Game): Merger | null {
  const { worth } = game;
  const sign = goodness(game);
  let [most, parts] = [toleranceOf(game), null as Merger["parts"] | null];
  for (let coalition = 1; coalition < worth.length; coalition += 1)
    // Each pair once: the part that holds the coalition's highest player.
    for (let part = (coalition - 1) & coalition; part > (coalition ^ part); part = (part - 1) & coalition) {
      const loss = sign * (worth[part]! + worth[coalition ^ part]! - worth[coalition]!);
      if (loss > most) [most, parts] = [loss, [part, coalition ^ part]];
    }
  return parts && { parts, loss: most };
}
