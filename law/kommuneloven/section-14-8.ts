import { kommuneloven } from "../acts.ts";
import type { BudgetWithinFrames } from "../budget/budget.ts";
import { kommunelovenChapter14 } from "../in-force.ts";
import { breach, fulfilled, rule } from "../rule.ts";

/** § 14-8 first paragraph: the budget of an IPR or a KO, within the councils' frames. */
export const budgetWithinFrames = rule({
  id: "kommuneloven-14-8-1",
  citation: kommuneloven("§ 14-8 første ledd"),
  inForce: kommunelovenChapter14,
  grade: "read",
  mayStop: true,
  words: {
    nb: "Representantskapet i et politisk råd eller oppgavefellesskap vedtar årsbudsjettet, innenfor rammene som deltakernes kommunestyrer har vedtatt.",
    nn: "Representantskapet i eit politisk råd eller oppgåvefellesskap vedtek årsbudsjettet, innanfor rammene som kommunestyra til deltakarane har vedteke.",
    en: "The representantskap of a political council or a task community adopts the budget, within the frames that the participants' councils have adopted.",
  },
  says: {
    "budget/not-by-representantskap": {
      nb: "Årsbudsjettet må vedtas av representantskapet.",
      nn: "Årsbudsjettet må vedtakast av representantskapet.",
      en: "The budget must be adopted by the representantskap.",
    },
    "budget/frames-missing": {
      nb: "{missing} kommunestyrer har ikke vedtatt sin ramme ennå.",
      nn: "{missing} kommunestyre har ikkje vedteke ramma si enno.",
      en: "The frame has not been adopted yet by {missing} of the councils.",
    },
    "budget/above-frames": {
      nb: "Det budsjettet krever av {above} deltakere, er mer enn rammen som kommunestyret deres har vedtatt.",
      nn: "Det budsjettet krev av {above} deltakarar, er meir enn ramma som kommunestyret deira har vedteke.",
      en: "What the budget asks of {above} participants is more than the frame that their council has adopted.",
    },
  },
  check: ({ adoptedBy, participants }: BudgetWithinFrames) => {
    if (adoptedBy !== "representantskap") return breach("budget/not-by-representantskap", { adoptedBy });
    const missing = participants.filter(({ frame }) => frame === null).length;
    if (missing > 0) return breach("budget/frames-missing", { missing });
    const above = participants.filter(({ frame, share }) => frame !== null && share > frame).length;
    return above === 0 ? fulfilled() : breach("budget/above-frames", { above });
  },
  notModelled: [
    "Small cooperations that need no budget of their own (budget regulation §§ 8-3 and 8-4).",
    "Whether a frame is for one cooperation or for a whole area of services: we hold each share against one frame.",
  ],
});
