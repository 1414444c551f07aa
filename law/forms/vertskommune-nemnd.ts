import { addresses, kommuneloven, veileder } from "../acts.ts";
import { fromNamedSource, inferred, read } from "../grade.ts";
import { kommunelovenInForceFrom } from "./kommuneloven-in-force.ts";
import type { LegalForm } from "./legal-form.ts";

/** kommuneloven chapter 20, § 20-3. It continues §§ 28 a and following of the act of 1992. */
export const vertskommuneNemnd: LegalForm = {
  id: "vertskommune_nemnd",
  names: {
    nb: "Vertskommunesamarbeid med felles, folkevalgt nemnd",
    nn: "Vertskommunesamarbeid med felles, folkevald nemnd",
    en: "Host-municipality cooperation with a joint elected board",
  },
  abbreviation: null,
  sentence: {
    nb: "Kommunene overlater myndighet til en felles, folkevalgt nemnd i vertskommunen, der hver deltaker har minst to medlemmer.",
    nn: "Kommunane overlèt myndigheit til ei felles, folkevald nemnd i vertskommunen, der kvar deltakar har minst to medlemer.",
    en: "The municipalities leave authority to a joint elected board in the host municipality, in which each participant has at least two members.",
  },
  statute: { act: "kommuneloven", chapter: "20", url: addresses.kommuneloven },
  sections: ["§ 20-1", "§ 20-3", "§ 20-4", "§ 20-6", "§ 20-7", "§ 20-8", "§ 20-9", "§ 20-10"],
  inForceFrom: kommunelovenInForceFrom,
  inForceTo: read(null, kommuneloven()),
  canBeCreatedToday: read(true, kommuneloven("§ 17-1")),
  legalPerson: fromNamedSource("never", veileder("kapittel 5"), {
    nb: "Vertskommunen er det rettssubjektet som handler.",
    nn: "Vertskommunen er rettssubjektet som handlar.",
    en: "The host municipality is the legal person that acts.",
  }),
  decidesIndividualCases: read("yes", kommuneloven("§ 20-3"), {
    nb: "Alle slags saker, så langt ikke en annen lov er til hinder.",
    nn: "Alle slags saker, så langt ikkje ei anna lov er til hinder.",
    en: "All kinds of cases, unless another act prevents it.",
  }),
  writtenAgreement: read(true, kommuneloven("§ 20-4 første ledd")),
  noticeMonths: read(12, kommuneloven("§ 20-8 andre ledd"), {
    nb: "Partene kan avtale en annen frist.",
    nn: "Partane kan avtale ein annan frist.",
    en: "The parties may agree on another period.",
  }),
  nameContains: inferred([], kommuneloven("kapittel 20")),
};
