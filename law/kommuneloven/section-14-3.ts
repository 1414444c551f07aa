import { daysBetween, plainDate } from "@omforent/kernel";
import { kommuneloven } from "../acts.ts";
import type { BudgetTiming } from "../budget/budget.ts";
import { kommunelovenChapter14 } from "../in-force.ts";
import { breach, fulfilled, rule } from "../rule.ts";

/** § 14-3 fourth paragraph. */
export const daysPublicBeforeCouncil = 14;

/** §§ 14-2 and 14-3 first paragraph: the council itself, before New Year. */
export const councilAdoptsBudget = rule({
  id: "kommuneloven-14-3-1",
  citation: kommuneloven("§ 14-3 første ledd"),
  inForce: kommunelovenChapter14,
  grade: "read",
  mayStop: false,
  words: {
    nb: "Kommunestyret vedtar selv økonomiplan og årsbudsjett før årsskiftet.",
    nn: "Kommunestyret vedtek sjølv økonomiplan og årsbudsjett før årsskiftet.",
    en: "The council itself adopts the economic plan and the budget before New Year.",
  },
  says: {
    "budget/not-by-council": {
      nb: "Årsbudsjettet må vedtas av kommunestyret selv.",
      nn: "Årsbudsjettet må vedtakast av kommunestyret sjølv.",
      en: "The budget must be adopted by the council itself.",
    },
    "budget/after-new-year": {
      nb: "Årsbudsjettet for {year} skulle vært vedtatt før årsskiftet.",
      nn: "Årsbudsjettet for {year} skulle ha vore vedteke før årsskiftet.",
      en: "The budget for {year} should have been adopted before New Year.",
    },
  },
  check: ({ decidedBy, decidedOn, budgetYear }: BudgetTiming) => {
    if (decidedBy !== "council") return breach("budget/not-by-council", { decidedBy });
    return decidedOn < plainDate(budgetYear, 1, 1)
      ? fulfilled()
      : breach("budget/after-new-year", { year: budgetYear });
  },
  notModelled: ["What follows when it is late.", "The contents and balance of the budget."],
});

/** § 14-3 fourth paragraph: two weeks in public. */
export const budgetIsPublicFirst = rule({
  id: "kommuneloven-14-3-4",
  citation: kommuneloven("§ 14-3 fjerde ledd"),
  inForce: kommunelovenChapter14,
  grade: "read",
  mayStop: true,
  words: {
    nb: "Innstillingen til årsbudsjett skal være offentlig i minst 14 dager før kommunestyret behandler den.",
    nn: "Innstillinga til årsbudsjett skal vere offentleg i minst 14 dagar før kommunestyret behandlar ho.",
    en: "The recommendation for the budget must be public for at least 14 days before the council treats it.",
  },
  says: {
    "budget/not-public": {
      nb: "Innstillingen til årsbudsjett er ikke offentliggjort.",
      nn: "Innstillinga til årsbudsjett er ikkje offentleggjord.",
      en: "The recommendation for the budget has not been made public.",
    },
    "budget/public-too-late": {
      nb: "Innstillingen ble offentlig {days} dager før kommunestyret; loven krever minst {least}.",
      nn: "Innstillinga vart offentleg {days} dagar før kommunestyret; lova krev minst {least}.",
      en: "The recommendation was public {days} days before the council; the act requires at least {least}.",
    },
  },
  check: ({ publishedOn, decidedOn }: BudgetTiming) => {
    if (publishedOn === null) return breach("budget/not-public");
    const days = daysBetween(publishedOn, decidedOn);
    return days >= daysPublicBeforeCouncil
      ? fulfilled()
      : breach("budget/public-too-late", { days, least: daysPublicBeforeCouncil });
  },
  notModelled: [
    "Changes of a budget that is adopted already: hold only the yearly budget against this rule.",
    "Who recommends: the formannskap, or the executive board under a parliamentary system.",
  ],
});
