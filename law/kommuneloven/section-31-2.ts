import { kommuneloven } from "../acts.ts";
import { byCouncilItself } from "../adoption/adoption.ts";
import { kommunelovenFrom2019 } from "../in-force.ts";

/** § 31-2: how an old § 27 cooperation becomes an IPR or a KO. */
export const conversionAdoption = byCouncilItself({
  id: "kommuneloven-31-2",
  citation: kommuneloven("§ 31-2"),
  inForce: kommunelovenFrom2019,
  words: {
    nb: "Hvert kommunestyre avgjør selv om et § 27-samarbeid skal omdannes, og vedtar avtalen.",
    nn: "Kvart kommunestyre avgjer sjølv om eit § 27-samarbeid skal gjerast om, og vedtek avtalen.",
    en: "Each council itself decides whether a § 27 cooperation is to be converted, and adopts the agreement.",
  },
});
