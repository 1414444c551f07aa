import { iksLoven } from "../acts.ts";
import { type DecisionKind, silent, type WhoDecides } from "./decision.ts";

export const iksDecisions: { readonly [kind in DecisionKind]: WhoDecides } = {
  budget: {
    decides: "iks-representantskap",
    heard: null,
    citation: iksLoven("§ 18"),
    grade: "read",
    words: {
      nb: "Kommunestyrene har ikke noe å si først, utenom gjennom sine representanter (§ 7). Avtalen eller en eierstrategi kan gjøre det.",
      nn: "Kommunestyra har ikkje noko å seie først, utanom gjennom representantane sine (§ 7). Avtalen eller ein eigarstrategi kan gjere det.",
      en: "The councils have no say first but through their representatives (§ 7). The agreement or an owner strategy can give it.",
    },
  },
  strategy: {
    decides: "iks-representantskap",
    heard: null,
    citation: iksLoven("§ 7"),
    grade: "inference",
    words: {
      nb: "Representantskapet vedtar økonomiplanen, som viser mål og prioriteringer; at strategien er dets sak, er vår lesning.",
      nn: "Representantskapet vedtek økonomiplanen, som viser mål og prioriteringar; at strategien er saka deira, er vår lesing.",
      en: "The representantskap adopts the economic plan, with goals and priorities; that strategy is its matter is our reading.",
    },
  },
  "service-level": silent,
  staffing: silent,
  location: {
    decides: "each-council",
    heard: null,
    citation: iksLoven("§ 4 tredje ledd nr. 4"),
    grade: "read",
    words: {
      nb: "Gjelder bare kommunen der hovedkontoret er. Om andre steder sier loven ikke noe.",
      nn: "Gjeld berre kommunen der hovudkontoret er. Om andre stader seier lova ikkje noko.",
      en: "Only the municipality of the head office. The act is silent on other places.",
    },
  },
  key: {
    decides: "each-council",
    heard: null,
    citation: iksLoven("§ 4 tredje ledd nr. 6"),
    grade: "inference",
    words: {
      nb: "Plikten til innskudd og andre ytelser skal stå i avtalen. At nøkkelen hører dit, er vår lesning.",
      nn: "Plikta til innskot og andre ytingar skal stå i avtalen. At nøkkelen høyrer dit, er vår lesing.",
      en: "The duty to pay in and contribute must be in the agreement. That the key belongs there is our reading.",
    },
  },
  agreement: {
    decides: "each-council",
    heard: null,
    citation: iksLoven("§ 4 første ledd"),
    grade: "read",
    words: null,
  },
  exit: {
    decides: "own-council",
    heard: null,
    citation: iksLoven("§ 30"),
    grade: "inference",
    words: {
      nb: "Ett års skriftlig varsel, om ikke annet er avtalt. Loven sier ikke hvem i kommunen som sier opp; vi regner med kommunestyret.",
      nn: "Eitt års skriftleg varsel, om ikkje anna er avtalt. Lova seier ikkje kven i kommunen som seier opp; vi reknar med kommunestyret.",
      en: "One year's written notice unless agreed otherwise. The act does not say who in the municipality gives it; we take it to be the council.",
    },
  },
};
