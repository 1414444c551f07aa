import { kommuneloven } from "../acts.ts";
import { byCouncilItself } from "../adoption/adoption.ts";
import { itemsOf } from "../changes/mandatory-item.ts";
import { kommunelovenFrom2019 } from "../in-force.ts";

/** § 20-4 third paragraph: what the agreement of a host cooperation must contain. */
export const hostItems = itemsOf(kommuneloven("§ 20-4 tredje ledd"), {
  participants: ["a", "Deltakerne", "Deltakarane", "The participants"],
  host: ["b", "Hvem som er vertskommune", "Kven som er vertskommune", "Which of them is the host"],
  "tasks-and-authority": ["c", "Oppgaver og myndighet", "Oppgåver og myndigheit", "Tasks and authority"],
  transfer: [
    "d",
    "Når oppgaver og myndighet overføres",
    "Når oppgåver og myndigheit blir overførte",
    "When tasks and authority are transferred",
  ],
  "decisions-told": [
    "e",
    "Hvilke av vertskommunens vedtak deltakerne skal få vite om",
    "Kva vedtak i vertskommunen deltakarane skal få vite om",
    "Which of the host's decisions the participants are told about",
  ],
  settlement: [
    "f",
    "Hvordan det økonomiske oppgjøret skjer",
    "Korleis det økonomiske oppgjeret skjer",
    "How the financial settlement is made",
  ],
  exit: ["g", "Hvordan deltakerne kan tre ut", "Korleis deltakarane kan tre ut", "How participants may leave"],
  dissolution: [
    "h",
    "Hvordan samarbeidet oppløses",
    "Korleis samarbeidet blir oppløyst",
    "How the cooperation is dissolved",
  ],
  "by-other-acts": ["i", "Annet som en lov krever", "Anna som ei lov krev", "Anything else that an act requires"],
});

/** § 20-4 fourth paragraph: with a joint board, one item more. */
export const hostWithBoardItems = [
  ...hostItems,
  ...itemsOf(kommuneloven("§ 20-4 fjerde ledd"), {
    "members-per-participant": [
      null,
      "Medlemmer per deltaker i nemnda",
      "Medlemer per deltakar i nemnda",
      "Members of the board per participant",
    ],
  }),
];

export const hostAdoption = byCouncilItself({
  id: "kommuneloven-20-4-2",
  citation: kommuneloven("§ 20-4 andre ledd"),
  inForce: kommunelovenFrom2019,
  words: {
    nb: "Hvert kommunestyre vedtar selv avtalen om vertskommunesamarbeid, og endringer i det loven krever at avtalen sier.",
    nn: "Kvart kommunestyre vedtek sjølv avtalen om vertskommunesamarbeid, og endringar i det lova krev at avtalen seier.",
    en: "Each council itself adopts the agreement of a host cooperation, and changes in what the act requires it to say.",
  },
});
