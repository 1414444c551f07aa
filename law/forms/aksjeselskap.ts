import { plainDate } from "@omforent/kernel";
import { addresses, aksjeloven, foretaksnavneloven, kommuneloven } from "../acts.ts";
import { inferred, read } from "../grade.ts";
import type { LegalForm } from "./legal-form.ts";

/** aksjeloven; a lawful form of cooperation by kommuneloven § 17-1. */
export const aksjeselskap: LegalForm = {
  id: "as",
  names: { nb: "Aksjeselskap", nn: "Aksjeselskap", en: "Limited company" },
  abbreviation: "AS",
  sentence: {
    nb: "Et selskap med begrenset ansvar som kommunene eier aksjer i; også andre kan være eiere.",
    nn: "Eit selskap med avgrensa ansvar som kommunane eig aksjar i; òg andre kan vere eigarar.",
    en: "A company with limited liability in which the municipalities own shares; others may own shares too.",
  },
  statute: { act: "aksjeloven", chapter: null, url: addresses.aksjeloven },
  sections: ["§ 1-2", "§ 3-1", "§ 5-10", "§ 5-17", "§ 5-18", "§ 6-11 a"],
  inForceFrom: inferred(plainDate(1999, 1, 1), aksjeloven()),
  inForceTo: read(null, aksjeloven()),
  canBeCreatedToday: read(true, kommuneloven("§ 17-1")),
  legalPerson: inferred("always", aksjeloven()),
  decidesIndividualCases: read("only-by-special-act", kommuneloven("§ 5-4")),
  writtenAgreement: inferred(true, aksjeloven(), {
    nb: "Stiftelsesdokument og vedtekter.",
    nn: "Stiftingsdokument og vedtekter.",
    en: "Memorandum and articles of association.",
  }),
  noticeMonths: inferred(null, aksjeloven(), {
    nb: "Ingen rett til å si opp; en eier går ut ved å selge aksjene eller etter avtale.",
    nn: "Ingen rett til å seie opp; ein eigar går ut ved å selje aksjane eller etter avtale.",
    en: "No right to give notice; an owner leaves by selling its shares or as agreed.",
  }),
  nameContains: read(["aksjeselskap", "AS"], foretaksnavneloven("§ 2-2")),
};
