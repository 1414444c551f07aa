import { addresses, kommuneloven } from "../acts.ts";
import { inferred, read } from "../grade.ts";
import type { LegalForm } from "./legal-form.ts";

/** "Another lawful way" in kommuneloven § 17-1. Whether procurement rules apply is decided by those rules, and not modelled here. */
export const avtale: LegalForm = {
  id: "avtale",
  names: {
    nb: "Avtale om kjøp eller utføring av tjenester",
    nn: "Avtale om kjøp eller utføring av tenester",
    en: "Contract for services between municipalities",
  },
  abbreviation: null,
  sentence: {
    nb: "En kommune kjøper en tjeneste av en annen, eller kommunene avtaler hvem som gjør hva.",
    nn: "Ein kommune kjøper ei teneste av ein annan, eller kommunane avtaler kven som gjer kva.",
    en: "One municipality buys a service from another, or they agree on who does what.",
  },
  statute: { act: "kommuneloven", chapter: "17", url: addresses.kommuneloven },
  sections: ["§ 17-1"],
  inForceFrom: inferred(null, null),
  inForceTo: inferred(null, null),
  canBeCreatedToday: read(true, kommuneloven("§ 17-1"), {
    nb: "Reglene om offentlige anskaffelser avgjør om oppdraget må ut på konkurranse.",
    nn: "Reglane om offentlege innkjøp avgjer om oppdraget må ut på konkurranse.",
    en: "The procurement rules decide whether there must be a competition.",
  }),
  legalPerson: inferred("never", null),
  decidesIndividualCases: inferred("no", null),
  writtenAgreement: inferred(null, null),
  noticeMonths: inferred(null, null, {
    nb: "Ingen lovbestemt frist er kjent; avtalen må si det.",
    nn: "Ingen lovfest frist er kjend; avtalen må seie det.",
    en: "No statutory period is known; the contract must say it.",
  }),
  nameContains: inferred([], null),
};
