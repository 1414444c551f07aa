import type { DivisorMethod } from "./divisor-method.ts";

/** D'Hondt, the same as Jefferson: every quotient is rounded down. T. Jefferson 1792, V. D'Hondt 1882. */
export const dhondt: DivisorMethod = { power: 1, divisor: (seats) => seats + 1n };
