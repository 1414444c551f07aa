import { plainDate } from "@omforent/kernel";
import { fromNamedSource, inferred } from "../grade.ts";
import type { LegalForm } from "./legal-form.ts";

/** Chapter 5 B of the act of 1992, repealed. */
export const samkommune: LegalForm = {
  id: "samkommune",
  names: { nb: "Samkommune (opphevet)", nn: "Samkommune (oppheva)", en: "Joint municipality (repealed)" },
  abbreviation: null,
  sentence: {
    nb: "En felles kommune over kommunene for utvalgte oppgaver; formen finnes ikke lenger.",
    nn: "Ein felles kommune over kommunane for utvalde oppgåver; forma finst ikkje lenger.",
    en: "A joint municipality above the municipalities for chosen tasks; the form no longer exists.",
  },
  statute: { act: "kommuneloven av 1992", chapter: "5 B", url: null },
  sections: ["kapittel 5 B (1992)"],
  inForceFrom: inferred(null, null, {
    nb: "2012; dagen er ikke kjent.",
    nn: "2012; dagen er ikkje kjend.",
    en: "2012; the day is not known.",
  }),
  inForceTo: fromNamedSource(plainDate(2020, 1, 1), { act: "Prop. 46 L (2017–2018)", section: "kapittel 19" }),
  canBeCreatedToday: fromNamedSource(false, { act: "Prop. 46 L (2017–2018)", section: "kapittel 19" }),
  legalPerson: inferred("always", null),
  decidesIndividualCases: inferred("yes", null),
  writtenAgreement: inferred(null, null),
  noticeMonths: inferred(null, null),
  nameContains: inferred([], null),
};
