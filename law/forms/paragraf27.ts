import { plainDate } from "@omforent/kernel";
import { addresses, kommuneloven } from "../acts.ts";
import { fromNamedSource, inferred, read } from "../grade.ts";
import type { LegalForm } from "./legal-form.ts";

/** § 27 of the act of 1992, repealed. What was left had to become an IPR or a KO by autumn 2023; no sanction is stated. */
export const paragraf27: LegalForm = {
  id: "paragraf27",
  names: {
    nb: "Interkommunalt styre etter § 27 (opphevet)",
    nn: "Interkommunalt styre etter § 27 (oppheva)",
    en: "Inter-municipal board under § 27 of the 1992 act (repealed)",
  },
  abbreviation: null,
  sentence: {
    nb: "Den gamle formen for felles styre; den skulle vært gjort om til interkommunalt politisk råd eller kommunalt oppgavefellesskap innen høsten 2023.",
    nn: "Den gamle forma for felles styre; ho skulle ha vore gjord om til interkommunalt politisk råd eller kommunalt oppgåvefellesskap innan hausten 2023.",
    en: "The old form of a joint board; it should have become a political council or a task community by autumn 2023.",
  },
  statute: { act: "kommuneloven av 1992", chapter: null, url: addresses.kommuneloven1992 },
  sections: ["§ 27 (1992)", "kommuneloven § 31-2"],
  inForceFrom: inferred(plainDate(1993, 1, 1), null),
  inForceTo: fromNamedSource(plainDate(2019, 11, 1), kommuneloven("§ 31-2"), {
    nb: "Nye kunne ikke lages etter høsten 2019. Fristen for å gjøre om de gamle gikk ut høsten 2023.",
    nn: "Nye kunne ikkje lagast etter hausten 2019. Fristen for å gjere om dei gamle gjekk ut hausten 2023.",
    en: "No new ones could be made after autumn 2019. The deadline for converting the old ones passed in autumn 2023.",
  }),
  canBeCreatedToday: read(false, kommuneloven("§ 31-2")),
  legalPerson: inferred("unclear", null),
  decidesIndividualCases: inferred("no", null),
  writtenAgreement: inferred(null, null),
  noticeMonths: inferred(null, null),
  nameContains: inferred([], null),
};
