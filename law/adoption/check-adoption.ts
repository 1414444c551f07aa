import type { FormId } from "../forms/legal-form.ts";
import { type Found, findings } from "../found.ts";
import { iksAdoption } from "../iks-loven/section-4.ts";
import { decisionHasCaseNumber, decisionHasDate } from "../kommuneloven/section-11-4.ts";
import { iprAdoption } from "../kommuneloven/section-18-4.ts";
import { koAdoption } from "../kommuneloven/section-19-4.ts";
import { administrativeDelegation } from "../kommuneloven/section-20-2.ts";
import { jointBoardDelegation } from "../kommuneloven/section-20-3.ts";
import { hostAdoption } from "../kommuneloven/section-20-4.ts";
import { conversionAdoption } from "../kommuneloven/section-31-2.ts";
import type { Rule } from "../rule.ts";
import type { Adoption } from "./adoption.ts";

type ByForm = { readonly [form in FormId]?: Rule<Adoption> };

const agreement: ByForm = {
  ipr: iprAdoption,
  ko: koAdoption,
  vertskommune_adm: hostAdoption,
  vertskommune_nemnd: hostAdoption,
  vertskommune: hostAdoption,
  iks: iksAdoption,
  paragraf27: conversionAdoption,
};
const delegation: ByForm = { vertskommune_adm: administrativeDelegation, vertskommune_nemnd: jointBoardDelegation };

/** What a council itself must adopt: the agreement (for an old § 27 cooperation: its conversion), or the delegation of authority to a host. */
export type Adopted = "agreement" | "delegation";

/** The rule that says the council itself must adopt; null where the law that we have read says nothing of it for this form. */
export const adoptionRule = (form: FormId, adopted: Adopted = "agreement"): Rule<Adoption> | null =>
  (adopted === "agreement" ? agreement : delegation)[form] ?? null;

/**
 * What is wrong with one participant's decision to adopt; empty when it counts: `checkAdoption("iks", { decidedBy: "formannskap", … })`
 * finds `adoption/not-by-council`. Where the law names no body for the form, only date and case number are looked at.
 */
export function checkAdoption(form: FormId, adoption: Adoption, adopted: Adopted = "agreement"): readonly Found[] {
  const bySection = adoptionRule(form, adopted);
  return findings([...(bySection ? [bySection] : []), decisionHasDate, decisionHasCaseNumber], adoption);
}

export const adoptionRules: readonly Rule<Adoption>[] = [
  iprAdoption,
  koAdoption,
  hostAdoption,
  administrativeDelegation,
  jointBoardDelegation,
  iksAdoption,
  conversionAdoption,
  decisionHasDate,
  decisionHasCaseNumber,
];
