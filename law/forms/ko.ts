import { addresses, kommuneloven } from "../acts.ts";
import { read } from "../grade.ts";
import { kommunelovenInForceFrom } from "./kommuneloven-in-force.ts";
import type { LegalForm } from "./legal-form.ts";

/** kommuneloven chapter 19. */
export const ko: LegalForm = {
  id: "ko",
  names: { nb: "Kommunalt oppgavefellesskap", nn: "Kommunalt oppgåvefellesskap", en: "Municipal task community" },
  abbreviation: "KO",
  sentence: {
    nb: "Kommuner og fylkeskommuner løser oppgaver sammen i et eget organ som styres av et representantskap.",
    nn: "Kommunar og fylkeskommunar løyser oppgåver saman i eit eige organ som blir styrt av eit representantskap.",
    en: "Municipalities and counties carry out tasks together in a body of their own, steered by a representantskap.",
  },
  statute: { act: "kommuneloven", chapter: "19", url: addresses.kommuneloven },
  sections: ["§ 19-1", "§ 19-2", "§ 19-3", "§ 19-4", "§ 14-8", "§ 14-12", "§ 24-1"],
  inForceFrom: kommunelovenInForceFrom,
  inForceTo: read(null, kommuneloven()),
  canBeCreatedToday: read(true, kommuneloven("§ 17-1")),
  legalPerson: read("as-agreed", kommuneloven("§ 19-4 fjerde ledd bokstav b")),
  decidesIndividualCases: read("no", kommuneloven("§ 19-1 andre ledd"), {
    nb: "Unntak: samarbeidets egne indre forhold og forvaltning av tilskuddsordninger.",
    nn: "Unntak: dei indre forholda i samarbeidet og forvaltning av tilskotsordningar.",
    en: "Except the cooperation's own internal matters and the management of grant schemes.",
  }),
  writtenAgreement: read(true, kommuneloven("§ 19-4 første ledd")),
  noticeMonths: read(null, kommuneloven("§ 19-4 fjerde ledd bokstav i"), {
    nb: "Loven har ingen frist; samarbeidsavtalen må si hvordan en deltaker trer ut.",
    nn: "Lova har ingen frist; samarbeidsavtalen må seie korleis ein deltakar trer ut.",
    en: "The act has no notice period; the agreement must say how a participant leaves.",
  }),
  nameContains: read(["kommunalt oppgavefellesskap", "KO"], kommuneloven("§ 19-1 tredje ledd")),
};
