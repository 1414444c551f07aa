import { inndelingslova, kommuneloven } from "../acts.ts";
import type { ParticipantRight } from "./right.ts";

/** What holds in more than one chapter. */
export const anyFormRights: readonly ParticipantRight[] = [
  {
    id: "control-committee-information",
    kind: "know",
    forms: ["ipr", "ko", "iks", "as"],
    who: "control-committee",
    words: {
      nb: "Kreve opplysninger av daglig leder, styret og revisor, og være til stede i representantskap og generalforsamling.",
      nn: "Krevje opplysningar av dagleg leiar, styret og revisor, og vere til stades i representantskap og generalforsamling.",
      en: "Demand information from manager, board and auditor, and attend the representantskap or general meeting.",
    },
    takes: {
      nb: "Deres eget kontrollutvalg; det skal varsles om møtene. Aksjeselskaper bare når kommuner eier alt.",
      nn: "Dykkar eige kontrollutval; det skal varslast om møta. Aksjeselskap berre når kommunar eig alt.",
      en: "Your own control committee; it must be told of the meetings. Limited companies only when wholly municipal.",
    },
    citation: kommuneloven("§ 23-6"),
    grade: "read",
  },
  {
    id: "eierskapsmelding",
    kind: "know",
    forms: ["iks", "as", "sa"],
    who: "own-council",
    words: {
      nb: "Se selskapet i eierskapsmeldingen, med formålet og prinsippene for eierstyringen.",
      nn: "Sjå selskapet i eigarskapsmeldinga, med føremålet og prinsippa for eigarstyringa.",
      en: "See the company in the ownership report, with its purpose and the principles of ownership.",
    },
    takes: {
      nb: "Minst én gang i valgperioden, vedtatt av kommunestyret selv.",
      nn: "Minst éin gong i valperioden, vedteken av kommunestyret sjølv.",
      en: "At least once in the term, adopted by the council itself.",
    },
    citation: kommuneloven("§ 26-1"),
    grade: "read",
  },
  {
    id: "eierskapsmelding-cooperation",
    kind: "know",
    forms: ["ipr", "ko", "vertskommune_adm", "vertskommune_nemnd", "vertskommune"],
    who: "own-council",
    words: {
      nb: "Se samarbeidet i eierskapsmeldingen, som virksomhet med tilsvarende interesser; det er vår lesning.",
      nn: "Sjå samarbeidet i eigarskapsmeldinga, som verksemd med tilsvarande interesser; det er vår lesing.",
      en: "See the cooperation in the ownership report, as an activity with corresponding interests; that is our reading.",
    },
    takes: {
      nb: "Minst én gang i valgperioden, vedtatt av kommunestyret selv.",
      nn: "Minst éin gong i valperioden, vedteken av kommunestyret sjølv.",
      en: "At least once in the term, adopted by the council itself.",
    },
    citation: kommuneloven("§ 26-1"),
    grade: "inference",
  },
  {
    id: "leave-after-boundary-change",
    kind: "leave",
    forms: ["ipr", "ko", "vertskommune_adm", "vertskommune_nemnd", "vertskommune", "iks", "paragraf27"],
    who: "participant",
    words: {
      nb: "Tre ut, eller kreve at avtalen vurderes på nytt, etter en grenseendring.",
      nn: "Tre ut, eller krevje at avtalen blir vurdert på nytt, etter ei grenseendring.",
      en: "Leave, or demand that the agreement is reconsidered, after a change of boundaries.",
    },
    takes: {
      nb: "Innen ett år etter grenseendringen, med seks måneders varsel.",
      nn: "Innan eitt år etter grenseendringa, med seks månaders varsel.",
      en: "Within one year after the change, with six months' notice.",
    },
    citation: inndelingslova("§ 16"),
    grade: "read",
  },
];
