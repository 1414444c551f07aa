import { plainDate } from "@omforent/kernel";
import { addresses, foretaksnavneloven, kommuneloven, samvirkelova } from "../acts.ts";
import { inferred, read } from "../grade.ts";
import type { LegalForm } from "./legal-form.ts";

/** samvirkelova; a lawful form of cooperation by kommuneloven § 17-1. */
export const samvirkeforetak: LegalForm = {
  id: "sa",
  names: { nb: "Samvirkeforetak", nn: "Samvirkeføretak", en: "Cooperative society" },
  abbreviation: "SA",
  sentence: {
    nb: "Et foretak som medlemmene eier sammen og bruker, med begrenset ansvar.",
    nn: "Eit føretak som medlemene eig saman og bruker, med avgrensa ansvar.",
    en: "A society that its members own together and use, with limited liability.",
  },
  statute: { act: "samvirkelova", chapter: null, url: addresses.samvirkelova },
  sections: ["§ 1", "§ 3", "§ 8", "§ 10", "§ 22", "§ 38"],
  inForceFrom: inferred(plainDate(2008, 1, 1), samvirkelova()),
  inForceTo: read(null, samvirkelova()),
  canBeCreatedToday: read(true, kommuneloven("§ 17-1")),
  legalPerson: inferred("always", samvirkelova()),
  decidesIndividualCases: read("only-by-special-act", kommuneloven("§ 5-4")),
  writtenAgreement: read(true, samvirkelova("§§ 8 og 10"), {
    nb: "Stiftelsesdokument og vedtekter.",
    nn: "Stiftingsdokument og vedtekter.",
    en: "Founding document and by-laws.",
  }),
  noticeMonths: read(0, samvirkelova("§ 22"), {
    nb: "Straks ved skriftlig melding; vedtektene kan sette inntil 3 måneder, og inntil 12 når medlemmene selv er samvirkeforetak.",
    nn: "Straks ved skriftleg melding; vedtektene kan setje inntil 3 månader, og inntil 12 når medlemene sjølve er samvirkeføretak.",
    en: "At once on written notice; the by-laws may set up to 3 months, and up to 12 for a secondary cooperative.",
  }),
  nameContains: read(["samvirkeforetak", "SA"], foretaksnavneloven("§ 2-2")),
};
