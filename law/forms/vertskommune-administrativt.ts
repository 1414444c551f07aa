import { addresses, kommuneloven, veileder } from "../acts.ts";
import { fromNamedSource, inferred, read } from "../grade.ts";
import { kommunelovenInForceFrom } from "./kommuneloven-in-force.ts";
import type { LegalForm } from "./legal-form.ts";

/** kommuneloven chapter 20, § 20-2. It continues §§ 28 a and following of the act of 1992. */
export const vertskommuneAdministrativt: LegalForm = {
  id: "vertskommune_adm",
  names: {
    nb: "Administrativt vertskommunesamarbeid",
    nn: "Administrativt vertskommunesamarbeid",
    en: "Administrative host-municipality cooperation",
  },
  abbreviation: null,
  sentence: {
    nb: "En kommune overlater til administrasjonen i en vertskommune å utføre lovpålagte oppgaver og å avgjøre saker som ikke er prinsipielle.",
    nn: "Ein kommune overlèt til administrasjonen i ein vertskommune å utføre lovpålagde oppgåver og å avgjere saker som ikkje er prinsipielle.",
    en: "A municipality leaves statutory tasks, and decisions in cases that are not of principle importance, to the administration of a host municipality.",
  },
  statute: { act: "kommuneloven", chapter: "20", url: addresses.kommuneloven },
  sections: ["§ 20-1", "§ 20-2", "§ 20-4", "§ 20-5", "§ 20-7", "§ 20-8", "§ 20-9", "§ 20-10"],
  inForceFrom: kommunelovenInForceFrom,
  inForceTo: read(null, kommuneloven()),
  canBeCreatedToday: read(true, kommuneloven("§ 17-1")),
  legalPerson: fromNamedSource("never", veileder("kapittel 5"), {
    nb: "Vertskommunen er det rettssubjektet som handler.",
    nn: "Vertskommunen er rettssubjektet som handlar.",
    en: "The host municipality is the legal person that acts.",
  }),
  decidesIndividualCases: read("yes", kommuneloven("§ 20-2"), {
    nb: "Bare saker som ikke har prinsipiell betydning.",
    nn: "Berre saker som ikkje har prinsipiell betydning.",
    en: "Only cases that are not of principle importance.",
  }),
  writtenAgreement: read(true, kommuneloven("§ 20-4 første ledd")),
  noticeMonths: read(12, kommuneloven("§ 20-8 andre ledd"), {
    nb: "Partene kan avtale en annen frist.",
    nn: "Partane kan avtale ein annan frist.",
    en: "The parties may agree on another period.",
  }),
  nameContains: inferred([], kommuneloven("kapittel 20")),
};
