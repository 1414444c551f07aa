import { plainDate } from "@omforent/kernel";
import {
  forvaltningsloven2025,
  forvaltningsloven as fvl,
  iksLoven,
  kommuneloven,
  offentleglova as ofl,
} from "./acts.ts";
import { kommunelovenInForceFrom } from "./forms/kommuneloven-in-force.ts";
import { inferred, read } from "./grade.ts";
import type { InForce } from "./rule.ts";

/** kommuneloven, except chapters 14, 15, 16, 28 and 29: from each council's constituting meeting; the first of those days. */
export const kommunelovenFrom2019: InForce = { from: kommunelovenInForceFrom, to: read(null, kommuneloven()) };

/** Chapters 14, 15, 16, 28 and 29 of kommuneloven. */
export const kommunelovenChapter14: InForce = {
  from: read(plainDate(2020, 1, 1), kommuneloven()),
  to: read(null, kommuneloven()),
};

/** IKS-loven from its beginning. When each section got its present wording is not known to us. */
export const iksLovenFrom2000: InForce = {
  from: inferred(plainDate(2000, 1, 1), iksLoven(), {
    nb: "Lovens ikrafttredelse, etter hukommelsen. Når paragrafen fikk ordlyden den har nå, er ikke kjent.",
    nn: "Då lova tok til å gjelde, etter minnet. Når paragrafen fekk ordlyden han har no, er ikkje kjent.",
    en: "When the act began, from memory. Since when the section has had its present wording is not known.",
  }),
  to: read(null, iksLoven()),
};

/** The rules on economy in IKS-loven, as they were changed by LOV-2023-06-02-22. */
export const iksLovenEconomy: InForce = {
  from: inferred(plainDate(2024, 1, 1), iksLoven(), {
    nb: "Endret ved lov 2. juni 2023 nr. 22; at økonomireglene begynte 1. januar 2024, er etter hukommelsen.",
    nn: "Endra ved lov 2. juni 2023 nr. 22; at økonomireglane tok til å gjelde 1. januar 2024, er etter minnet.",
    en: "Changed by the act of 2 June 2023 no. 22; that its rules on economy began on 1 January 2024 is from memory.",
  }),
  to: read(null, iksLoven()),
};

/** forvaltningsloven of 1967. It will be replaced by the act of 2025 on a day that is not set. */
export const forvaltningsloven: InForce = {
  from: inferred(null, fvl()),
  to: read(null, forvaltningsloven2025("§ 100"), {
    nb: "Den nye forvaltningsloven er vedtatt 20. juni 2025, men var ikke satt i kraft da loven ble lest.",
    nn: "Den nye forvaltningslova er vedteken 20. juni 2025, men var ikkje sett i kraft då lova vart lesen.",
    en: "The new forvaltningsloven was adopted on 20 June 2025 but was not in force when the law was read.",
  }),
};

export const offentleglova: InForce = {
  from: inferred(plainDate(2009, 1, 1), ofl()),
  to: read(null, ofl()),
};
