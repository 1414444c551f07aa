import { addresses, kommuneloven, veileder } from "../acts.ts";
import { fromNamedSource, inferred, read } from "../grade.ts";
import { kommunelovenInForceFrom } from "./kommuneloven-in-force.ts";
import type { LegalForm } from "./legal-form.ts";

/** kommuneloven chapter 20, when it is not said which of the two: only what is common to both. Lists and sources mostly say no more than "vertskommune". */
export const vertskommune: LegalForm = {
  id: "vertskommune",
  names: {
    nb: "Vertskommunesamarbeid (uten at det er sagt hvilket)",
    nn: "Vertskommunesamarbeid (utan at det er sagt kva for eit)",
    en: "Host-municipality cooperation (not said which kind)",
  },
  abbreviation: null,
  sentence: {
    nb: "En kommune overlater oppgaver til en vertskommune, enten til administrasjonen der eller til en felles, folkevalgt nemnd.",
    nn: "Ein kommune overlèt oppgåver til ein vertskommune, anten til administrasjonen der eller til ei felles, folkevald nemnd.",
    en: "A municipality leaves tasks to a host municipality, either to its administration or to a joint elected board.",
  },
  statute: { act: "kommuneloven", chapter: "20", url: addresses.kommuneloven },
  sections: ["§ 20-1", "§ 20-2", "§ 20-3", "§ 20-4", "§ 20-8"],
  inForceFrom: kommunelovenInForceFrom,
  inForceTo: read(null, kommuneloven()),
  canBeCreatedToday: read(true, kommuneloven("§ 17-1"), {
    nb: "Avtalen må si hvilket av de to det er.",
    nn: "Avtalen må seie kva for eit av dei to det er.",
    en: "The agreement must say which of the two it is.",
  }),
  legalPerson: fromNamedSource("never", veileder("kapittel 5"), {
    nb: "Vertskommunen er det rettssubjektet som handler.",
    nn: "Vertskommunen er rettssubjektet som handlar.",
    en: "The host municipality is the legal person that acts.",
  }),
  decidesIndividualCases: read("yes", kommuneloven("§§ 20-2 og 20-3"), {
    nb: "Administrasjonen bare saker som ikke har prinsipiell betydning; en felles nemnd alle slags saker.",
    nn: "Administrasjonen berre saker som ikkje har prinsipiell betydning; ei felles nemnd alle slags saker.",
    en: "The administration only cases that are not of principle importance; a joint board all kinds of cases.",
  }),
  writtenAgreement: read(true, kommuneloven("§ 20-4 første ledd")),
  noticeMonths: read(12, kommuneloven("§ 20-8 andre ledd"), {
    nb: "Partene kan avtale en annen frist.",
    nn: "Partane kan avtale ein annan frist.",
    en: "The parties may agree on another period.",
  }),
  nameContains: inferred([], kommuneloven("kapittel 20")),
};
