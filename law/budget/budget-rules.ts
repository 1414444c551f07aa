import type { FormId } from "../forms/legal-form.ts";
import { iksBudget, iksBudgetBeforeCouncils } from "../iks-loven/section-18.ts";
import { budgetIsPublicFirst, councilAdoptsBudget } from "../kommuneloven/section-14-3.ts";
import { budgetWithinFrames } from "../kommuneloven/section-14-8.ts";
import type { Rule } from "../rule.ts";
import type { BudgetTiming, BudgetWithinFrames } from "./budget.ts";

/** When and by whom a council's own budget is adopted, and its fourteen days in public. */
export const councilBudgetRules: readonly Rule<BudgetTiming>[] = [councilAdoptsBudget, budgetIsPublicFirst];

/** When and by whom the budget of an IKS is adopted, and the trap of December. */
export const iksBudgetRules: readonly Rule<BudgetTiming>[] = [iksBudget, iksBudgetBeforeCouncils];

/** The budget of an IPR or a KO, within the councils' frames; null for other forms. */
export const framesRule = (form: FormId): Rule<BudgetWithinFrames> | null =>
  form === "ipr" || form === "ko" ? budgetWithinFrames : null;
