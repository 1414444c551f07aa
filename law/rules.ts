import { impartialityRules } from "./impartiality/impartiality.ts";
import { electionsToTrustPositions } from "./kommuneloven/section-11-10.ts";
import { internalUntilSent } from "./offentleglova/section-14.ts";
import { notInternalInMunicipality } from "./offentleglova/section-16.ts";
import type { Rule } from "./rule.ts";

/** Every rule that is written down: what it says, since when, and what is not modelled. */
export const rules: readonly Rule<never>[] = [
  ...impartialityRules,
  electionsToTrustPositions,
  notInternalInMunicipality,
  internalUntilSent,
];

/** The rule with this id, or null: `ruleById("offentleglova-16-1")`. */
export const ruleById = (id: string): Rule<never> | null => rules.find((rule) => rule.id === id) ?? null;
