import { adoptionRule, type FormId } from "@omforent/law";
import type { DecisionLevel } from "./decision-level.ts";
import type { ProposalKind } from "./proposal.ts";

/** What changes the agreement itself, so that the law's rule on who adopts agreements holds. A key belongs there in our reading of most forms. */
const changesTheAgreement: readonly ProposalKind[] = ["agreement", "key"];

/**
 * The level that the law asks for: the council itself, where a section says so for the form. Null: the law that we have read says nothing, and
 * whoever brings the matter must say what the agreement does.
 */
export function levelFromLaw(form: FormId, kind: ProposalKind): DecisionLevel | null {
  const rule = changesTheAgreement.includes(kind) ? adoptionRule(form) : null;
  if (rule === null) return null;
  const grade = kind === "agreement" ? rule.grade : "inference";
  return { requires: "council-itself", clause: { kind: "law", citation: rule.citation, grade } };
}
