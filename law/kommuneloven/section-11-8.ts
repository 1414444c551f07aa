import { kommuneloven } from "../acts.ts";
import { kommunelovenFrom2019 } from "../in-force.ts";
import { breach, fulfilled, rule } from "../rule.ts";

/** An urgent matter that an elected body treats in writing. */
export type WrittenTreatment = {
  readonly members: number;
  readonly forProposal: number;
  readonly forWriting: number;
};

/** § 11-8: an urgent matter decided in writing. */
export const urgentInWriting = rule({
  id: "kommuneloven-11-8-4",
  citation: kommuneloven("§ 11-8"),
  inForce: kommunelovenFrom2019,
  grade: "read",
  mayStop: true,
  words: {
    nb: "En hastesak kan avgjøres skriftlig bare når alle medlemmene er enige i forslaget, og i at det avgjøres skriftlig.",
    nn: "Ei hastesak kan avgjerast skriftleg berre når alle medlemene er samde i forslaget, og i at det blir avgjort skriftleg.",
    en: "An urgent matter can be decided in writing only when all members agree to the proposal, and to its being decided in writing.",
  },
  says: {
    "meeting/not-all-agree-in-writing": {
      nb: "Ikke vedtatt: {missing} av {members} medlemmer har ikke sagt seg enig i forslaget og i skriftlig behandling.",
      nn: "Ikkje vedteke: {missing} av {members} medlemer har ikkje sagt seg samd i forslaget og i skriftleg behandling.",
      en: "Not adopted: {missing} of {members} members have not agreed to the proposal and to treatment in writing.",
    },
  },
  check: ({ members, forProposal, forWriting }: WrittenTreatment) => {
    const agreeing = Math.min(forProposal, forWriting);
    return agreeing >= members
      ? fulfilled()
      : breach("meeting/not-all-agree-in-writing", { missing: members - agreeing, members });
  },
  notModelled: [
    "Whether the matter is urgent enough.",
    "Authority in urgent matters that a council has given to others: flagged where a decision is registered.",
  ],
});
