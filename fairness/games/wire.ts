import { type Fraction, fractions } from "@omforent/kernel";
import type { Certificate } from "./check-certificate.ts";
import { nameOf } from "./named-game.ts";
import type { Allocation } from "./semivalues.ts";

/** By name where players have names, otherwise in their order. */
export type PerPlayer<Value> = Readonly<Record<string, Value>> | readonly Value[];

export const perPlayer = <Value>(values: Iterable<Value>, players: readonly string[] | null): PerPlayer<Value> => {
  const list = [...values];
  return players ? Object.fromEntries(players.map((player, at) => [player, list[at]!])) : list;
};

export const allocationToWire = (allocation: Allocation | null, players: readonly string[] | null) =>
  allocation && perPlayer(allocation, players);

/** Exact strings "n/d"; a coalition is "A,H", or its bitmask where players have no names. */
export function certificateToWire({ allocation, levels }: Certificate, players: readonly string[] | null) {
  const groupOf = (coalition: number) => (players ? nameOf(coalition, players) : coalition);
  const weighted = (coalition: number, weight: Fraction) => ({
    coalition: groupOf(coalition),
    weight: fractions.toWire(weight),
  });
  return {
    allocation: perPlayer(
      allocation.map((share) => fractions.toWire(share)),
      players,
    ),
    levels: levels.map(({ excess, coalitions, bounded }) => ({
      excess: fractions.toWire(excess),
      coalitions: coalitions.map(({ coalition, weight }) => weighted(coalition, weight)),
      bounded: bounded.map(({ player, weight }) => weighted(1 << player, weight)),
    })),
  };
}
