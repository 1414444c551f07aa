import type { Body, Clause } from "../../bodies/domain/index.ts";

/**
 * At which level the answer must be given for it to count: by the council itself (kommunestyret selv), by an elected body, or by anyone; with
 * the section or clause that says so. Law is not read here: the caller brings the rule.
 */
export type DecisionLevel = {
  readonly requires: "council-itself" | "elected" | "any";
  readonly clause: Clause | null;
};

export function isAtLevel({ requires }: DecisionLevel, body: Body): boolean {
  switch (requires) {
    case "council-itself":
      return body.kind === "council";
    case "elected":
      return body.level === "elected";
    case "any":
      return true;
  }
}

/** How much each level asks for: a higher one can stand in for a lower, never the other way. */
export const heightOf: { readonly [requires in DecisionLevel["requires"]]: number } = {
  any: 0,
  elected: 1,
  "council-itself": 2,
};
