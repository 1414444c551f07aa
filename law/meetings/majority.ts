import { type Fraction, fractions } from "@omforent/kernel";
import type { Words } from "../grade.ts";
import { assess, breach, fulfilled } from "../rule.ts";
import type { Vote } from "./meeting.ts";

export const majoritySays = {
  "meeting/no-majority": {
    nb: "Ikke vedtatt: forslaget fikk ikke flertall av de avgitte stemmene.",
    nn: "Ikkje vedteke: forslaget fekk ikkje fleirtal av dei gjevne røystene.",
    en: "Not adopted: the proposal did not get a majority of the votes cast.",
  },
  "meeting/tie": {
    nb: "Like mange stemmer for og imot: møtelederens stemme avgjør, og den er ikke kjent.",
    nn: "Like mange røyster for og imot: røysta til møteleiaren avgjer, og ho er ikkje kjend.",
    en: "As many votes for as against: the chair's vote decides, and it is not known.",
  },
  "meeting/no-votes": {
    nb: "Ikke vedtatt: ingen stemmer er registrert.",
    nn: "Ikkje vedteke: ingen røyster er registrerte.",
    en: "Not adopted: no votes are registered.",
  },
} as const satisfies { readonly [code: string]: Words };

/** A majority of the votes cast; on a tie the chair's vote decides. */
export function majority({ yes, no, chair }: Vote) {
  if (fractions.isZero(yes) && fractions.isZero(no)) return breach("meeting/no-votes");
  const lead = fractions.compare(yes, no);
  if (lead === 0 && chair === null) return assess("meeting/tie");
  return lead > 0 || (lead === 0 && chair === "yes") ? fulfilled() : breach("meeting/no-majority");
}

export const isAtLeast = (part: Fraction, share: Fraction, whole: Fraction): boolean =>
  fractions.compare(part, fractions.multiply(share, whole)) >= 0;
