import { inferred } from "../grade.ts";
import type { LegalForm } from "./legal-form.ts";

/** Not a legal form but a state to be formalised. It is here because it is what many cooperations are. */
export const uformelt: LegalForm = {
  id: "uformelt",
  names: {
    nb: "Uformelt samarbeid uten avtale",
    nn: "Uformelt samarbeid utan avtale",
    en: "Informal cooperation without an agreement",
  },
  abbreviation: null,
  sentence: {
    nb: "Kommuner samarbeider uten at noe er avtalt skriftlig; det er uklart hvem som har ansvaret.",
    nn: "Kommunar samarbeider utan at noko er avtalt skriftleg; det er uklart kven som har ansvaret.",
    en: "Municipalities cooperate without a written agreement; it is unclear who is responsible.",
  },
  statute: null,
  sections: [],
  inForceFrom: inferred(null, null),
  inForceTo: inferred(null, null),
  canBeCreatedToday: inferred(false, null, {
    nb: "Dette er ingen lovlig form å velge, men en tilstand som bør formaliseres.",
    nn: "Dette er inga lovleg form å velje, men ein tilstand som bør formaliserast.",
    en: "This is not a form to choose but a state that should be formalised.",
  }),
  legalPerson: inferred("never", null),
  decidesIndividualCases: inferred("no", null),
  writtenAgreement: inferred(false, null),
  noticeMonths: inferred(null, null),
  nameContains: inferred([], null),
};
