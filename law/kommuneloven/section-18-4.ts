import { kommuneloven } from "../acts.ts";
import { byCouncilItself } from "../adoption/adoption.ts";
import { itemsOf } from "../changes/mandatory-item.ts";
import { byTwoThirds } from "../changes/other-changes.ts";
import { kommunelovenFrom2019 } from "../in-force.ts";

/** § 18-4 fourth paragraph: what the agreement of an IPR must contain. */
export const iprItems = itemsOf(kommuneloven("§ 18-4 fjerde ledd"), {
  name: ["a", "Rådets navn", "Namnet på rådet", "The council's name"],
  "legal-person": [
    "b",
    "Om rådet er eget rettssubjekt",
    "Om rådet er eige rettssubjekt",
    "Whether it is a legal person of its own",
  ],
  "members-per-participant": ["c", "Medlemmer per deltaker", "Medlemer per deltakar", "Members per participant"],
  matters: ["d", "Hvilke saker rådet kan behandle", "Kva saker rådet kan behandle", "Which matters it may deal with"],
  authority: ["e", "Hvilken myndighet rådet har", "Kva myndigheit rådet har", "Which authority it has"],
  shares: [
    "f",
    "Eierandel, og ansvarsandel hvis den er en annen",
    "Eigardel, og ansvarsdel om han er ein annan",
    "Ownership share, and liability share if different",
  ],
  exit: ["g", "Hvordan deltakerne kan tre ut", "Korleis deltakarane kan tre ut", "How participants may leave"],
  dissolution: [
    "h",
    "Hvordan rådet oppløses, og hvem som tar vare på arkivene",
    "Korleis rådet blir oppløyst, og kven som tek vare på arkiva",
    "How it is dissolved, and who keeps the archives",
  ],
});

export const iprAdoption = byCouncilItself({
  id: "kommuneloven-18-4-2",
  citation: kommuneloven("§ 18-4 andre ledd"),
  inForce: kommunelovenFrom2019,
  words: {
    nb: "Hvert kommunestyre vedtar selv samarbeidsavtalen for et interkommunalt politisk råd, og endringer i det loven krever at avtalen sier.",
    nn: "Kvart kommunestyre vedtek sjølv samarbeidsavtalen for eit interkommunalt politisk råd, og endringar i det lova krev at avtalen seier.",
    en: "Each council itself adopts the agreement of an interkommunalt politisk råd, and changes in what the act requires it to say.",
  },
});

export const iprOtherChanges = byTwoThirds({
  id: "kommuneloven-18-4-3",
  citation: kommuneloven("§ 18-4 tredje ledd"),
  inForce: kommunelovenFrom2019,
  anotherMajorityMayBeAgreed: true,
  words: {
    nb: "Andre endringer i avtalen for et interkommunalt politisk råd vedtar representantskapet selv, med minst to tredeler av de avgitte stemmene, om ikke avtalen sier noe annet. Avtalen kan kreve alle kommunestyrene.",
    nn: "Andre endringar i avtalen for eit interkommunalt politisk råd vedtek representantskapet sjølv, med minst to tredelar av dei gjevne røystene, om ikkje avtalen seier noko anna. Avtalen kan krevje alle kommunestyra.",
    en: "Other changes of the agreement of an interkommunalt politisk råd are made by the representantskap itself, by at least two thirds of the votes cast, unless the agreement says otherwise. It may require all councils.",
  },
});
