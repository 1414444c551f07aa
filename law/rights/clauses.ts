import { wgr } from "../acts.ts";
import type { Citation, Words } from "../grade.ts";

/**
 * A clause that participants could agree on to gain influence. No Norwegian act requires it and, in our reading, none forbids it;
 * the model is the Dutch reform of 2022, known to us from named pages, not from the act. An offer, never a duty.
 */
export type OfferedClause = {
  readonly id: string;
  readonly words: Words;
  /** Where the model has it; null: the model has it in general only. */
  readonly model: Citation | null;
  readonly grade: "inference";
};

const clause = (id: string, section: string | null, words: Words): OfferedClause => ({
  id,
  words,
  model: section === null ? null : wgr(section),
  grade: "inference",
});

/** Weeks that councils have for a draft budget in the model; a number to offer, not one of Norwegian law. */
export const offeredHearingWeeks = 12;

export const offeredClauses: readonly OfferedClause[] = [
  clause("frames-first", "art. 34b", {
    nb: "Økonomiske og politiske rammer sendes til kommunestyrene innen en fast dato året før.",
    nn: "Økonomiske og politiske rammer blir sende til kommunestyra innan ein fast dato året før.",
    en: "Financial and political frames go to the councils by a fixed date of the year before.",
  }),
  clause("draft-budget", "art. 35", {
    nb: "Utkastet til budsjett sendes kommunestyrene et avtalt antall uker før det vedtas, så de kan si hva de mener.",
    nn: "Utkastet til budsjett blir sendt kommunestyra eit avtalt tal veker før det blir vedteke, så dei kan seie kva dei meiner.",
    en: "The draft budget goes to the councils an agreed number of weeks before it is adopted, so that they can give their view.",
  }),
  clause("decisions-heard", null, {
    nb: "Avtalen sier hvilke andre avgjørelser kommunestyrene skal høres om først, og hvordan.",
    nn: "Avtalen seier kva andre avgjerder kommunestyra skal høyrast om først, og korleis.",
    en: "The agreement says on which other decisions the councils are heard first, and how.",
  }),
  clause("reasoned-answer", null, {
    nb: "Alle innspill får et skriftlig svar med begrunnelse, før noe vedtas.",
    nn: "Alle innspel får eit skriftleg svar med grunngiving, før noko blir vedteke.",
    en: "Every view gets a written answer with reasons before anything is decided.",
  }),
  clause("evaluation", "art. 9", {
    nb: "Samarbeidet evalueres med faste mellomrom, for eksempel annethvert år.",
    nn: "Samarbeidet blir evaluert med faste mellomrom, til dømes annakvart år.",
    en: "The cooperation is evaluated at fixed intervals, for example every second year.",
  }),
  clause("exit-plan", "art. 9", {
    nb: "Avtalen sier hva som skjer når noen går ut: vilkår, oppgjør og overgang.",
    nn: "Avtalen seier kva som skjer når nokon går ut: vilkår, oppgjer og overgang.",
    en: "The agreement says what happens when somebody leaves: terms, settlement and transition.",
  }),
];
