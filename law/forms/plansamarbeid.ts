import { addresses, planOgBygningsloven } from "../acts.ts";
import { inferred, read } from "../grade.ts";
import type { LegalForm } from "./legal-form.ts";

/** plan- og bygningsloven chapter 9. */
export const plansamarbeid: LegalForm = {
  id: "plansamarbeid",
  names: {
    nb: "Interkommunalt plansamarbeid",
    nn: "Interkommunalt plansamarbeid",
    en: "Inter-municipal planning cooperation",
  },
  abbreviation: null,
  sentence: {
    nb: "Kommuner planlegger arealer sammen gjennom et styre; hvert kommunestyre vedtar planen for sitt område.",
    nn: "Kommunar planlegg areal saman gjennom eit styre; kvart kommunestyre vedtek planen for sitt område.",
    en: "Municipalities plan land use together through a board; each council adopts the plan for its own area.",
  },
  statute: { act: "plan- og bygningsloven", chapter: "9", url: addresses.planOgBygningsloven },
  sections: ["§ 9-1", "§ 9-2", "§ 9-3", "§ 9-7"],
  inForceFrom: inferred(null, null),
  inForceTo: read(null, planOgBygningsloven("kapittel 9")),
  canBeCreatedToday: read(true, planOgBygningsloven("§ 9-1")),
  legalPerson: inferred("never", null),
  decidesIndividualCases: read("no", planOgBygningsloven("§ 9-3"), {
    nb: "Styret kan få myndighet over planprosessen; hvert kommunestyre vedtar den endelige planen for sitt område.",
    nn: "Styret kan få myndigheit over planprosessen; kvart kommunestyre vedtek den endelege planen for sitt område.",
    en: "The board may be given authority over the planning process; each council adopts the final plan for its own area.",
  }),
  writtenAgreement: inferred(null, null),
  noticeMonths: inferred(null, null),
  nameContains: inferred([], null),
};
