/**
 * A linear programme to be minimised, some of its variables whole. Three functions are all that a solver must offer; the
 * library has none of its own for this and takes one as an argument. `highs.ts` is an adapter for HiGHS.
 */
export type LinearProgram = {
  /** A new variable; its number is returned. */
  readonly variable: (bounds: {
    readonly lower: number;
    readonly upper: number;
    readonly cost: number;
    readonly isWhole: boolean;
  }) => number;
  /** lower ≤ Σ coefficient · variable ≤ upper; use ±Infinity for an open side. */
  readonly row: (row: {
    readonly lower: number;
    readonly upper: number;
    readonly terms: readonly (readonly [variable: number, coefficient: number])[];
  }) => void;
  /** The values of the variables at the optimum, and a bound that no solution can be below; null when there is none. */
  readonly solve: () => { readonly values: readonly number[]; readonly bound: number } | null;
};

export type NewLinearProgram = () => LinearProgram;
