import type { PlainDate } from "@omforent/kernel";
import type { Citation, Words } from "../grade.ts";
import { assess, breach, fulfilled, type InForce, type Rule, rule } from "../rule.ts";

/** Who made a decision in a participant. Of a county, the council is its fylkesting. */
export type DecidedBy =
  | "council"
  | "formannskap"
  | "committee"
  | "mayor"
  | "chief-executive"
  | "representantskap"
  | "board"
  | "other";

/** One participant's decision to adopt, as it was registered. */
export type Adoption = {
  readonly decidedBy: DecidedBy;
  /** Made by authority in urgent matters (kommuneloven § 11-8 first paragraph) instead of by the council. */
  readonly asUrgent: boolean;
  readonly decidedOn: PlainDate | null;
  readonly caseNumber: string | null;
};

const says = {
  "adoption/not-by-council": {
    nb: "Teller ikke: kommunestyret selv må vedta. Et annet organ kan ikke gjøre det i stedet.",
    nn: "Tel ikkje: kommunestyret sjølv må vedta. Eit anna organ kan ikkje gjere det i staden.",
    en: "Does not count: the council itself must adopt. Another body cannot do it instead.",
  },
  "adoption/urgent": {
    nb: "Vedtatt som hastesak etter kommuneloven § 11-8. Om det kan tre i stedet for kommunestyret selv, må vurderes.",
    nn: "Vedteke som hastesak etter kommuneloven § 11-8. Om det kan tre i staden for kommunestyret sjølv, må vurderast.",
    en: "Adopted as an urgent matter by kommuneloven § 11-8. Whether that can stand for the council itself must be assessed.",
  },
} as const satisfies { readonly [code: string]: Words };

/** A rule that «kommunestyret selv» must adopt: one for each section that says so. */
export const byCouncilItself = (section: {
  readonly id: string;
  readonly citation: Citation;
  readonly inForce: InForce;
  readonly words: Words;
}): Rule<Adoption> =>
  rule({
    ...section,
    grade: "read",
    mayStop: true,
    says,
    check: ({ decidedBy, asUrgent }: Adoption) => {
      if (decidedBy === "council") return fulfilled();
      const mayActInHaste: readonly DecidedBy[] = ["formannskap", "committee", "mayor"];
      return asUrgent && mayActInHaste.includes(decidedBy)
        ? assess("adoption/urgent", { decidedBy })
        : breach("adoption/not-by-council", { decidedBy });
    },
    notModelled: [
      "That «selv» means that the power cannot be delegated is legal usage, not a definition in the act.",
      "A participant that is itself an IKS.",
      "Whether the council was called as it should be and was quorate: see the rules on meetings.",
    ],
  });
