import type { DivisorMethod } from "./divisor-method.ts";

/** Webster, the same as Sainte-Laguë: every quotient is rounded to the nearest. D. Webster 1832, A. Sainte-Laguë 1910. */
export const webster: DivisorMethod = { power: 1, divisor: (seats) => 2n * seats + 1n };
