import type { Key } from "@omforent/fairness";

/** Two measures to hold a key against, named for what they are. They are no proposals, and no municipality's key. */
export const yardsticks = {
  equal: { rounding: 1n, cost: { kind: "equal" } },
  population: {
    rounding: 1n,
    cost: {
      kind: "measure",
      figure: { measure: "population", at: { kind: "unstated" }, unpublished: "wait" },
    },
  },
} as const satisfies Record<string, Key>;

export type YardstickName = keyof typeof yardsticks;
