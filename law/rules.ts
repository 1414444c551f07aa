import { adoptionRules } from "./adoption/check-adoption.ts";
import { councilBudgetRules, iksBudgetRules } from "./budget/budget-rules.ts";
import { changeRules } from "./changes/who-decides.ts";
import { impartialityRules } from "./impartiality/impartiality.ts";
import { electionsToTrustPositions } from "./kommuneloven/section-11-10.ts";
import { budgetWithinFrames } from "./kommuneloven/section-14-8.ts";
import { meetingRules } from "./meetings/meeting-rules.ts";
import { internalUntilSent } from "./offentleglova/section-14.ts";
import { notInternalInMunicipality } from "./offentleglova/section-16.ts";
import type { Rule } from "./rule.ts";

const ofMeetings = (["iks-representantskap", "elected-body"] as const).flatMap((body): readonly Rule<never>[] => {
  const { notice, quorum, majority, offAgenda, inWriting } = meetingRules(body);
  return [...notice, quorum, majority, ...(offAgenda ? [offAgenda] : []), ...(inWriting ? [inWriting] : [])];
});

/** Every rule that is written down: what it says, since when, how sure we are, whether it may stop, and what is not modelled. */
export const rules: readonly Rule<never>[] = [
  ...adoptionRules,
  ...changeRules,
  ...ofMeetings,
  ...councilBudgetRules,
  budgetWithinFrames,
  ...iksBudgetRules,
  ...impartialityRules,
  electionsToTrustPositions,
  notInternalInMunicipality,
  internalUntilSent,
];

/** The rule with this id, or null: `ruleById("offentleglova-16-1")`. */
export const ruleById = (id: string): Rule<never> | null => rules.find((rule) => rule.id === id) ?? null;
