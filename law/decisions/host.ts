import { kommuneloven } from "../acts.ts";
import type { DecisionKind, WhoDecides } from "./decision.ts";
import { silent } from "./decision.ts";

const noSay = {
  nb: "Loven gir samarbeidskommunene ingen plass, ingen stemme og ingen rett til å bli hørt her. Avtalen kan gjøre det.",
  nn: "Lova gir samarbeidskommunane ingen plass, inga røyst og ingen rett til å bli høyrde her. Avtalen kan gjere det.",
  en: "The act gives the partners no seat, no vote and no right to be heard here. The agreement can.",
};

const common: { readonly [kind in DecisionKind]: WhoDecides } = {
  budget: {
    decides: "host-council",
    heard: null,
    citation: kommuneloven("§ 14-2"),
    grade: "inference",
    words: noSay,
  },
  strategy: silent,
  "service-level": {
    decides: "host-administration",
    heard: null,
    citation: kommuneloven("§ 20-2 første ledd"),
    grade: "inference",
    words: {
      nb: "En samarbeidskommune kan instruere i saker som bare gjelder den selv eller dens innbyggere; ellers gir loven den ikke noe å si.",
      nn: "Ein samarbeidskommune kan instruere i saker som berre gjeld han sjølv eller innbyggjarane hans; elles gir lova han ikkje noko å seie.",
      en: "A partner may instruct in cases that concern only itself or its inhabitants; otherwise the act gives it no say.",
    },
  },
  staffing: { decides: "host-administration", heard: null, citation: null, grade: "inference", words: noSay },
  location: { decides: "host-administration", heard: null, citation: null, grade: "inference", words: noSay },
  key: {
    decides: "each-council",
    heard: null,
    citation: kommuneloven("§ 20-4 andre ledd"),
    grade: "inference",
    words: {
      nb: "Det økonomiske oppgjøret skal stå i avtalen. At nøkkelen hører dit, er vår lesning.",
      nn: "Det økonomiske oppgjeret skal stå i avtalen. At nøkkelen høyrer dit, er vår lesing.",
      en: "The financial settlement must be in the agreement. That the key belongs there is our reading.",
    },
  },
  agreement: {
    decides: "each-council",
    heard: null,
    citation: kommuneloven("§ 20-4 andre ledd"),
    grade: "read",
    words: null,
  },
  exit: {
    decides: "own-council",
    heard: null,
    citation: kommuneloven("§ 20-8 andre ledd"),
    grade: "inference",
    words: {
      nb: "Ett års varsel, om ikke annet er avtalt. Loven sier ikke hvem i kommunen som sier opp; vi regner med kommunestyret.",
      nn: "Eitt års varsel, om ikkje anna er avtalt. Lova seier ikkje kven i kommunen som seier opp; vi reknar med kommunestyret.",
      en: "One year's notice unless agreed otherwise. The act does not say who in the municipality gives it; we take it to be the council.",
    },
  },
};

export const administrativeHostDecisions = common;

/** When it is not said which kind of host cooperation it is, who decides on the service is not known either. */
export const unknownHostDecisions = { ...common, "service-level": silent };

export const jointBoardDecisions: typeof common = {
  ...common,
  "service-level": {
    decides: "joint-board",
    heard: null,
    citation: kommuneloven("§ 20-3 andre ledd"),
    grade: "inference",
    words: {
      nb: "Så langt kommunestyrene har delegert det til nemnda.",
      nn: "Så langt kommunestyra har delegert det til nemnda.",
      en: "As far as the councils have delegated it to the board.",
    },
  },
};
