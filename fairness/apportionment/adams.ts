import type { DivisorMethod } from "./divisor-method.ts";

/** Adams: every quotient is rounded up, so nobody with a weight is left without a seat while there are seats. J. Q. Adams 1832. */
export const adams: DivisorMethod = { power: 1, divisor: (seats) => seats };
