import type { Words } from "../grade.ts";

/** The answer to most ties: nobody is out by the tie alone, but the body must look at it. */
export const assessTrust: Words = {
  nb: "Ikke automatisk inhabil. Organet må vurdere om tilknytningen kan svekke tilliten til at personen er upartisk.",
  nn: "Ikkje automatisk inhabil. Organet må vurdere om tilknytinga kan svekkje tilliten til at personen er upartisk.",
  en: "Not out by the tie alone. The body must assess whether it may weaken trust in the person's impartiality.",
};
