import { addresses, kommuneloven } from "../acts.ts";
import { inferred, read } from "../grade.ts";
import type { LegalForm } from "./legal-form.ts";

/** Associations have no act of their own; kommuneloven § 17-1 names them as a lawful form. */
export const forening: LegalForm = {
  id: "forening",
  names: { nb: "Forening", nn: "Foreining", en: "Association" },
  abbreviation: null,
  sentence: {
    nb: "En forening med kommunene som medlemmer og egne vedtekter; ingen egen lov gjelder.",
    nn: "Ei foreining med kommunane som medlemer og eigne vedtekter; inga eiga lov gjeld.",
    en: "An association with the municipalities as members and by-laws of its own; no act of its own applies.",
  },
  statute: { act: "kommuneloven", chapter: "17", url: addresses.kommuneloven },
  sections: ["§ 17-1"],
  inForceFrom: inferred(null, null),
  inForceTo: inferred(null, null),
  canBeCreatedToday: read(true, kommuneloven("§ 17-1")),
  legalPerson: inferred("always", null),
  decidesIndividualCases: inferred("only-by-special-act", kommuneloven("§ 5-4")),
  writtenAgreement: inferred(null, null),
  noticeMonths: inferred(null, null, {
    nb: "Ingen lovbestemt frist er kjent; vedtektene må si det.",
    nn: "Ingen lovfest frist er kjend; vedtektene må seie det.",
    en: "No statutory period is known; the by-laws must say it.",
  }),
  nameContains: inferred([], null),
};
