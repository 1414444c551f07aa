import type { DivisorMethod } from "./divisor-method.ts";

/** Huntington–Hill: every quotient is rounded at the geometric mean of its neighbours. J. Hill 1911, E. V. Huntington 1921. */
export const huntingtonHill: DivisorMethod = { power: 2, divisor: (seats) => seats * (seats + 1n) };
