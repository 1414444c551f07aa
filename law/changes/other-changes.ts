import { type Fraction, fraction, fractions } from "@omforent/kernel";
import type { Citation, Words } from "../grade.ts";
import { assess, breach, fulfilled, type InForce, type Rule, rule } from "../rule.ts";

/** A vote in the representantskap on a change of something that the act does not require the agreement to say. */
export type ChangeVote = {
  readonly yes: Fraction;
  readonly cast: Fraction;
  /** What the agreement says of such changes; "nothing" when it is silent. */
  readonly agreed: "nothing" | "all-councils" | "another-majority";
};

const says = {
  "change/not-two-thirds": {
    nb: "Ikke vedtatt: endringen fikk ikke to tredeler av de avgitte stemmene.",
    nn: "Ikkje vedteke: endringa fekk ikkje to tredelar av dei gjevne røystene.",
    en: "Not adopted: the change did not get two thirds of the votes cast.",
  },
  "change/all-councils-agreed": {
    nb: "Avtalen krever at alle kommunestyrene vedtar endringen; representantskapet er ikke nok.",
    nn: "Avtalen krev at alle kommunestyra vedtek endringa; representantskapet er ikkje nok.",
    en: "The agreement requires all councils to adopt the change; the representantskap is not enough.",
  },
} as const satisfies { readonly [code: string]: Words };

const saysOfAnother = {
  "change/another-majority-agreed": {
    nb: "Avtalen krever et annet flertall; se avtalen.",
    nn: "Avtalen krev eit anna fleirtal; sjå avtalen.",
    en: "The agreement requires another majority; see the agreement.",
  },
} as const satisfies { readonly [code: string]: Words };

/** A rule that other changes need two thirds of the votes cast in the representantskap: one for each section that says so. */
export const byTwoThirds = (section: {
  readonly id: string;
  readonly citation: Citation;
  readonly inForce: InForce;
  readonly words: Words;
  /** kommuneloven lets the agreement set any other majority; IKS-loven lets it only require all councils. */
  readonly anotherMajorityMayBeAgreed: boolean;
}): Rule<ChangeVote> => {
  const { anotherMajorityMayBeAgreed, ...written } = section;
  return rule<ChangeVote, string>({
    ...written,
    grade: "read",
    mayStop: true,
    says: anotherMajorityMayBeAgreed ? { ...says, ...saysOfAnother } : says,
    check: ({ yes, cast, agreed }: ChangeVote) => {
      if (agreed === "all-councils") return breach("change/all-councils-agreed");
      if (agreed === "another-majority" && anotherMajorityMayBeAgreed) return assess("change/another-majority-agreed");
      return isTwoThirds(yes, cast) ? fulfilled() : breach("change/not-two-thirds");
    },
    notModelled: [
      "Whether something is among the items of the act: whoever drafts the change must say so.",
      "Blank votes: we count votes for and against as the votes that are cast.",
    ],
  });
};

/** 3 · yes ≥ 2 · cast, and something was cast. */
const isTwoThirds = (yes: Fraction, cast: Fraction): boolean =>
  !fractions.isZero(cast) &&
  fractions.compare(fractions.multiply(fraction(3n), yes), fractions.multiply(fraction(2n), cast)) >= 0;
