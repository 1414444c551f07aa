import { type Fraction, fractions, type Ore } from "@omforent/kernel";

/** Kroner as a double, for drawing only; never shown and never summed. */
export const drawnKroner = (amount: Ore): number => Number(amount) / 100;
export const drawnFraction = (exact: Fraction | null): number => (exact === null ? 0 : fractions.toNumber(exact) / 100);
