import { plainDate } from "@omforent/kernel";
import { fromNamedSource } from "../grade.ts";

/** Chapters 17 to 20 of kommuneloven began in each municipality at its council's constituting meeting; this is the first of those days. */
export const kommunelovenInForceFrom = fromNamedSource(plainDate(2019, 10, 3), null, {
  nb: "Fra kommunestyrets konstituerende møte høsten 2019: først 3. oktober, overalt innen 1. november.",
  nn: "Frå det konstituerande møtet i kommunestyret hausten 2019: først 3. oktober, overalt innan 1. november.",
  en: "From each council's constituting meeting in autumn 2019: first on 3 October, everywhere by 1 November.",
});
