import { ok, type Result, refuse } from "@omforent/kernel";
import { adoptionRule, type FormId } from "@omforent/law";
import { type DecisionLevel, heightOf } from "./decision-level.ts";
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

/**
 * The level of a matter: what its writer chose, else the law's. What the law says in its own words cannot be chosen lower; what is only our
 * reading of it can, for the agreement may have it otherwise. Null: neither says.
 * Refusal: `matter/level-below-law` with the section.
 */
export function chooseLevel(written: DecisionLevel | null, law: DecisionLevel | null): Result<DecisionLevel | null> {
  const clause = law?.clause ?? null;
  const isLower = written !== null && law !== null && heightOf[written.requires] < heightOf[law.requires];
  if (isLower && clause?.kind === "law" && clause.grade !== "inference")
    return refuse("matter/level-below-law", { section: clause.citation.section ?? "" }, { path: "level" });
  return ok(written ?? law);
}
