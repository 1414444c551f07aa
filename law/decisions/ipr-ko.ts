import { kommuneloven } from "../acts.ts";
import { type DecisionKind, silent, type WhoDecides } from "./decision.ts";

const exitWords = {
  nb: "Slik avtalen sier. Loven har ingen frist, og den sier ikke hvem i kommunen som sier opp; vi regner med kommunestyret.",
  nn: "Slik avtalen seier. Lova har ingen frist, og ho seier ikkje kven i kommunen som seier opp; vi reknar med kommunestyret.",
  en: "As the agreement says. The act has no notice period, nor does it say who in the municipality gives notice; we take it to be the council.",
};

const budget: WhoDecides = {
  decides: "representantskap",
  heard: null,
  citation: kommuneloven("§ 14-8 første ledd"),
  grade: "read",
  words: {
    nb: "Innenfor rammene som hvert kommunestyre har vedtatt.",
    nn: "Innanfor rammene som kvart kommunestyre har vedteke.",
    en: "Within the frames that each council has adopted.",
  },
};

const supreme = (section: string): WhoDecides => ({
  decides: "representantskap",
  heard: null,
  citation: kommuneloven(section),
  grade: "inference",
  words: {
    nb: "Representantskapet er det øverste organet; at strategien er dets sak, er vår lesning.",
    nn: "Representantskapet er det øvste organet; at strategien er saka deira, er vår lesing.",
    en: "The representantskap is the supreme body; that strategy is its matter is our reading.",
  },
});

const eachCouncil = (section: string): WhoDecides => ({
  decides: "each-council",
  heard: null,
  citation: kommuneloven(section),
  grade: "read",
  words: null,
});

export const iprDecisions: { readonly [kind in DecisionKind]: WhoDecides } = {
  budget,
  strategy: supreme("§ 18-3 første ledd"),
  "service-level": silent,
  staffing: silent,
  location: silent,
  key: silent,
  agreement: eachCouncil("§ 18-4 andre ledd"),
  exit: {
    decides: "own-council",
    heard: null,
    citation: kommuneloven("§ 18-4 fjerde ledd bokstav g"),
    grade: "inference",
    words: exitWords,
  },
};

export const koDecisions: { readonly [kind in DecisionKind]: WhoDecides } = {
  budget,
  strategy: supreme("§ 19-3 første ledd"),
  "service-level": silent,
  staffing: silent,
  location: silent,
  key: {
    decides: "each-council",
    heard: null,
    citation: kommuneloven("§ 19-4 andre ledd"),
    grade: "inference",
    words: {
      nb: "Plikten til å betale inn og bidra skal stå i avtalen. At nøkkelen hører dit, er vår lesning.",
      nn: "Plikta til å betale inn og bidra skal stå i avtalen. At nøkkelen høyrer dit, er vår lesing.",
      en: "The duty to pay in and contribute must be in the agreement. That the key belongs there is our reading.",
    },
  },
  agreement: eachCouncil("§ 19-4 andre ledd"),
  exit: {
    decides: "own-council",
    heard: null,
    citation: kommuneloven("§ 19-4 fjerde ledd bokstav i"),
    grade: "inference",
    words: exitWords,
  },
};
