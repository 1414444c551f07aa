import { plainDate } from "@omforent/kernel";
import { iksLoven } from "../acts.ts";
import type { BudgetTiming } from "../budget/budget.ts";
import { iksLovenEconomy } from "../in-force.ts";
import { assess, breach, fulfilled, rule } from "../rule.ts";

/** § 18: the representantskap itself, before New Year. */
export const iksBudget = rule({
  id: "iks-loven-18",
  citation: iksLoven("§ 18"),
  inForce: iksLovenEconomy,
  grade: "read",
  mayStop: false,
  words: {
    nb: "Representantskapet i et IKS vedtar selv økonomiplan for fire år og årsbudsjett, før årsskiftet.",
    nn: "Representantskapet i eit IKS vedtek sjølv økonomiplan for fire år og årsbudsjett, før årsskiftet.",
    en: "The representantskap of an IKS itself adopts a four-year economic plan and the budget, before New Year.",
  },
  says: {
    "budget/iks-not-by-representantskap": {
      nb: "Årsbudsjettet i et IKS må vedtas av representantskapet selv.",
      nn: "Årsbudsjettet i eit IKS må vedtakast av representantskapet sjølv.",
      en: "The budget of an IKS must be adopted by the representantskap itself.",
    },
    "budget/iks-after-new-year": {
      nb: "Årsbudsjettet for {year} skulle vært vedtatt før årsskiftet.",
      nn: "Årsbudsjettet for {year} skulle ha vore vedteke før årsskiftet.",
      en: "The budget for {year} should have been adopted before New Year.",
    },
  },
  check: ({ decidedBy, decidedOn, budgetYear }: BudgetTiming) => {
    if (decidedBy !== "representantskap") return breach("budget/iks-not-by-representantskap", { decidedBy });
    return decidedOn < plainDate(budgetYear, 1, 1)
      ? fulfilled()
      : breach("budget/iks-after-new-year", { year: budgetYear });
  },
  notModelled: ["The contents and balance of the budget (§ 20).", "Changes during the year (§ 19)."],
});

/** Nothing in the act lets the councils speak before the representantskap decides; when they have decided already, they cannot. */
export const iksBudgetBeforeCouncils = rule({
  id: "iks-loven-18-before-councils",
  citation: iksLoven("§ 18"),
  inForce: iksLovenEconomy,
  grade: "inference",
  mayStop: false,
  words: {
    nb: "Vedtar et IKS budsjettet etter kommunestyrene, flyttes kostnader uten at kommunestyrene har sett det. Loven gir dem ikke noe å si utenom sine representanter; avtalen eller en eierstrategi kan gjøre det.",
    nn: "Vedtek eit IKS budsjettet etter kommunestyra, blir kostnader flytte utan at kommunestyra har sett det. Lova gir dei ikkje noko å seie utanom representantane sine; avtalen eller ein eigarstrategi kan gjere det.",
    en: "When an IKS adopts its budget after the councils, cost moves without the councils having seen it. The act gives them no say but through their representatives; the agreement or an owner strategy can.",
  },
  says: {
    "budget/iks-after-councils": {
      nb: "Selskapet vedtar budsjettet etter at kommunestyrene har vedtatt sine.",
      nn: "Selskapet vedtek budsjettet etter at kommunestyra har vedteke sine.",
      en: "The company adopts its budget after the councils have adopted theirs.",
    },
  },
  check: ({ decidedOn, lastCouncilOn }: BudgetTiming) =>
    lastCouncilOn !== null && decidedOn > lastCouncilOn ? assess("budget/iks-after-councils") : fulfilled(),
  notModelled: ["How long before its own decision a council needs the draft."],
});
