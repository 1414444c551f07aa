import { adoptionRule } from "../adoption/check-adoption.ts";
import type { FormId } from "../forms/legal-form.ts";
import type { Citation } from "../grade.ts";
import { iksItems, iksOtherChanges } from "../iks-loven/section-4.ts";
import { iprItems, iprOtherChanges } from "../kommuneloven/section-18-4.ts";
import { koItems, koOtherChanges } from "../kommuneloven/section-19-4.ts";
import { hostItems, hostWithBoardItems } from "../kommuneloven/section-20-4.ts";
import type { Rule } from "../rule.ts";
import type { MandatoryItem } from "./mandatory-item.ts";
import type { ChangeVote } from "./other-changes.ts";

const items: { readonly [form in FormId]?: readonly MandatoryItem[] } = {
  ipr: iprItems,
  ko: koItems,
  vertskommune_adm: hostItems,
  vertskommune_nemnd: hostWithBoardItems,
  vertskommune: hostItems,
  iks: iksItems,
};
const otherChanges: { readonly [form in FormId]?: Rule<ChangeVote> } = {
  ipr: iprOtherChanges,
  ko: koOtherChanges,
  iks: iksOtherChanges,
};

/** What the act requires the agreement to say; empty where the law that we have read has no such list. */
export const mandatoryItems = (form: FormId): readonly MandatoryItem[] => items[form] ?? [];

/** The rule for changes of anything else in the agreement; null where the law is silent, as for host cooperations. */
export const otherChangesRule = (form: FormId): Rule<ChangeVote> | null => otherChanges[form] ?? null;

export type WhoDecidesChange = {
  readonly by: "each-council" | "representantskap";
  readonly citation: Citation;
};

/** Who decides a change of the agreement, by the item it touches (null: none of the act's items); null where the law is silent. */
export function whoDecidesChange(form: FormId, item: string | null): WhoDecidesChange | null {
  const touched = mandatoryItems(form).some(({ id }) => id === item);
  const rule = touched ? adoptionRule(form) : otherChangesRule(form);
  return rule && { by: touched ? "each-council" : "representantskap", citation: rule.citation };
}

export const changeRules: readonly Rule<ChangeVote>[] = [iprOtherChanges, koOtherChanges, iksOtherChanges];
