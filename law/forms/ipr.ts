import { addresses, kommuneloven } from "../acts.ts";
import { read } from "../grade.ts";
import { kommunelovenInForceFrom } from "./kommuneloven-in-force.ts";
import type { LegalForm } from "./legal-form.ts";

/** kommuneloven chapter 18. */
export const ipr: LegalForm = {
  id: "ipr",
  names: {
    nb: "Interkommunalt politisk råd",
    nn: "Interkommunalt politisk råd",
    en: "Inter-municipal political council",
  },
  abbreviation: "IPR",
  sentence: {
    nb: "Et politisk samarbeidsorgan der kommuner og fylkeskommuner tar opp saker som går på tvers av grensene; det produserer ikke tjenester.",
    nn: "Eit politisk samarbeidsorgan der kommunar og fylkeskommunar tek opp saker som går på tvers av grensene; det produserer ikkje tenester.",
    en: "A political body in which municipalities and counties deal with matters that cross their borders; it does not produce services.",
  },
  statute: { act: "kommuneloven", chapter: "18", url: addresses.kommuneloven },
  sections: ["§ 18-1", "§ 18-2", "§ 18-3", "§ 18-4", "§ 14-8", "§ 14-12", "§ 24-1"],
  inForceFrom: kommunelovenInForceFrom,
  inForceTo: read(null, kommuneloven()),
  canBeCreatedToday: read(true, kommuneloven("§ 17-1")),
  legalPerson: read("as-agreed", kommuneloven("§ 18-4 fjerde ledd bokstav b")),
  decidesIndividualCases: read("no", kommuneloven("§ 18-1 andre ledd"), {
    nb: "Unntak: samarbeidets egne indre forhold og forvaltning av tilskuddsordninger.",
    nn: "Unntak: dei indre forholda i samarbeidet og forvaltning av tilskotsordningar.",
    en: "Except the cooperation's own internal matters and the management of grant schemes.",
  }),
  writtenAgreement: read(true, kommuneloven("§ 18-4 første ledd")),
  noticeMonths: read(null, kommuneloven("§ 18-4 fjerde ledd bokstav g"), {
    nb: "Loven har ingen frist; samarbeidsavtalen må si hvordan en deltaker trer ut.",
    nn: "Lova har ingen frist; samarbeidsavtalen må seie korleis ein deltakar trer ut.",
    en: "The act has no notice period; the agreement must say how a participant leaves.",
  }),
  nameContains: read(["interkommunalt politisk råd", "IPR"], kommuneloven("§ 18-1 tredje ledd")),
};
