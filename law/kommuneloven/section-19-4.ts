import { kommuneloven } from "../acts.ts";
import { byCouncilItself } from "../adoption/adoption.ts";
import { itemsOf } from "../changes/mandatory-item.ts";
import { byTwoThirds } from "../changes/other-changes.ts";
import { kommunelovenFrom2019 } from "../in-force.ts";

/** § 19-4 fourth paragraph: what the agreement of a KO must contain. */
export const koItems = itemsOf(kommuneloven("§ 19-4 fjerde ledd"), {
  name: ["a", "Oppgavefellesskapets navn", "Namnet på oppgåvefellesskapet", "The name"],
  "legal-person": [
    "b",
    "Om det er eget rettssubjekt",
    "Om det er eige rettssubjekt",
    "Whether it is a legal person of its own",
  ],
  "members-per-participant": ["c", "Medlemmer per deltaker", "Medlemer per deltakar", "Members per participant"],
  "tasks-and-authority": ["d", "Oppgaver og myndighet", "Oppgåver og myndigheit", "Tasks and authority"],
  contributions: [
    "e",
    "Plikt til innskudd og andre bidrag",
    "Plikt til innskot og andre bidrag",
    "Duty to pay in and to contribute",
  ],
  shares: [
    "f",
    "Eierandel, og ansvarsandel hvis den er en annen",
    "Eigardel, og ansvarsdel om han er ein annan",
    "Ownership share, and liability share if different",
  ],
  loans: ["g", "Om det kan ta opp lån", "Om det kan ta opp lån", "Whether it may borrow"],
  reporting: [
    "h",
    "Hva det skal rapportere til deltakerne",
    "Kva det skal rapportere til deltakarane",
    "What it reports to the participants",
  ],
  exit: ["i", "Hvordan deltakerne kan tre ut", "Korleis deltakarane kan tre ut", "How participants may leave"],
  dissolution: [
    "j",
    "Hvordan det oppløses, og hvem som ser til at arkivene tas vare på",
    "Korleis det blir oppløyst, og kven som ser til at arkiva blir tekne vare på",
    "How it is dissolved, and who sees that the archives are kept",
  ],
});

export const koAdoption = byCouncilItself({
  id: "kommuneloven-19-4-2",
  citation: kommuneloven("§ 19-4 andre ledd"),
  inForce: kommunelovenFrom2019,
  words: {
    nb: "Hvert kommunestyre vedtar selv samarbeidsavtalen for et kommunalt oppgavefellesskap, og endringer i det loven krever at avtalen sier.",
    nn: "Kvart kommunestyre vedtek sjølv samarbeidsavtalen for eit kommunalt oppgåvefellesskap, og endringar i det lova krev at avtalen seier.",
    en: "Each council itself adopts the agreement of a kommunalt oppgavefellesskap, and changes in what the act requires it to say.",
  },
});

export const koOtherChanges = byTwoThirds({
  id: "kommuneloven-19-4-3",
  citation: kommuneloven("§ 19-4 tredje ledd"),
  inForce: kommunelovenFrom2019,
  anotherMajorityMayBeAgreed: true,
  words: {
    nb: "Andre endringer i avtalen for et oppgavefellesskap vedtar representantskapet selv, med minst to tredeler av de avgitte stemmene, om ikke avtalen sier noe annet. Avtalen kan kreve alle kommunestyrene.",
    nn: "Andre endringar i avtalen for eit oppgåvefellesskap vedtek representantskapet sjølv, med minst to tredelar av dei gjevne røystene, om ikkje avtalen seier noko anna. Avtalen kan krevje alle kommunestyra.",
    en: "Other changes of the agreement of an oppgavefellesskap are made by the representantskap itself, by at least two thirds of the votes cast, unless the agreement says otherwise. It may require all councils.",
  },
});
