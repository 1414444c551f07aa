import { plainDate } from "@omforent/kernel";
import { addresses, foretaksnavneloven, iksLoven, kommuneloven } from "../acts.ts";
import { inferred, read } from "../grade.ts";
import type { LegalForm } from "./legal-form.ts";

/** IKS-loven, last changed by LOV-2023-06-02-22. */
export const iks: LegalForm = {
  id: "iks",
  names: { nb: "Interkommunalt selskap", nn: "Interkommunalt selskap", en: "Inter-municipal company" },
  abbreviation: "IKS",
  sentence: {
    nb: "Et selskap der bare kommuner, fylkeskommuner og andre interkommunale selskaper deltar, og der hver deltaker svarer ubegrenset for sin del.",
    nn: "Eit selskap der berre kommunar, fylkeskommunar og andre interkommunale selskap deltek, og der kvar deltakar svarer uavgrensa for sin del.",
    en: "A company whose participants are municipalities, counties and other inter-municipal companies only, each liable without limit for its share.",
  },
  statute: { act: "IKS-loven", chapter: null, url: addresses.iksLoven },
  sections: ["§ 1", "§ 2", "§ 3", "§ 4", "§ 6", "§ 7", "§ 8", "§ 9", "§ 10", "§ 18", "§ 22", "§ 27", "§ 30", "§ 32"],
  inForceFrom: inferred(plainDate(2000, 1, 1), iksLoven()),
  inForceTo: read(null, iksLoven()),
  canBeCreatedToday: read(true, kommuneloven("§ 17-1")),
  legalPerson: read("always", iksLoven("§ 2")),
  decidesIndividualCases: read("only-by-special-act", kommuneloven("§ 5-4"), {
    nb: "Lovpålagte oppgaver: bare så langt en lov åpner for det. Andre oppgaver: bare saker uten prinsipiell betydning.",
    nn: "Lovpålagde oppgåver: berre så langt ei lov opnar for det. Andre oppgåver: berre saker utan prinsipiell betydning.",
    en: "Statutory tasks: only as far as an act opens for it. Other tasks: only cases that are not of principle importance.",
  }),
  writtenAgreement: read(true, iksLoven("§ 4 første ledd"), {
    nb: "Avtalen heter selskapsavtale.",
    nn: "Avtalen heiter selskapsavtale.",
    en: "The agreement is called selskapsavtale.",
  }),
  noticeMonths: read(12, iksLoven("§ 30"), {
    nb: "Skriftlig. En annen frist, og en tid der ingen kan tre ut, kan avtales.",
    nn: "Skriftleg. Ein annan frist, og ei tid der ingen kan tre ut, kan avtalast.",
    en: "In writing. Another period, and a time in which nobody may leave, can be agreed.",
  }),
  nameContains: read(["interkommunalt selskap", "IKS"], foretaksnavneloven("§ 2-2")),
};
