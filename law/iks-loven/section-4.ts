import { iksLoven } from "../acts.ts";
import { byCouncilItself } from "../adoption/adoption.ts";
import { itemsOf } from "../changes/mandatory-item.ts";
import { byTwoThirds } from "../changes/other-changes.ts";
import { iksLovenFrom2000 } from "../in-force.ts";

/** § 4 third paragraph: what the agreement of an IKS must contain. */
export const iksItems = itemsOf(iksLoven("§ 4 tredje ledd"), {
  name: ["1", "Selskapets navn", "Namnet på selskapet", "The company's name"],
  participants: ["2", "Deltakerne", "Deltakarane", "The participants"],
  purpose: ["3", "Formålet", "Føremålet", "The purpose"],
  "head-office": [
    "4",
    "Kommunen der hovedkontoret er",
    "Kommunen der hovudkontoret er",
    "The municipality of the head office",
  ],
  "board-members": [
    "5",
    "Antallet styremedlemmer, eller laveste og høyeste",
    "Talet på styremedlemer, eller lågaste og høgaste",
    "The number of board members, or least and most",
  ],
  contributions: [
    "6",
    "Plikt til innskudd og andre ytelser",
    "Plikt til innskot og andre ytingar",
    "Duty to pay in and to contribute",
  ],
  shares: [
    "7",
    "Eierandel, og ansvarsandel hvis den er en annen",
    "Eigardel, og ansvarsdel om han er ein annan",
    "Ownership share, and liability share if different",
  ],
  "members-per-participant": [
    "8",
    "Representantskapets størrelse, og medlemmer per deltaker",
    "Storleiken på representantskapet, og medlemer per deltakar",
    "The size of the representantskap, and members per participant",
  ],
  "by-other-acts": [
    "9",
    "Annet som en lov krever, som lån og taket for dem",
    "Anna som ei lov krev, som lån og taket for dei",
    "Anything else that an act requires, as loans and their cap",
  ],
});

export const iksAdoption = byCouncilItself({
  id: "iks-loven-4-1",
  citation: iksLoven("§ 4 første ledd"),
  inForce: iksLovenFrom2000,
  words: {
    nb: "Hvert kommunestyre vedtar selv selskapsavtalen for et IKS, og endringer i det loven krever at avtalen sier.",
    nn: "Kvart kommunestyre vedtek sjølv selskapsavtalen for eit IKS, og endringar i det lova krev at avtalen seier.",
    en: "Each council itself adopts the agreement of an IKS, and changes in what the act requires it to say.",
  },
});

export const iksOtherChanges = byTwoThirds({
  id: "iks-loven-4-2",
  citation: iksLoven("§ 4 andre ledd"),
  inForce: iksLovenFrom2000,
  anotherMajorityMayBeAgreed: false,
  words: {
    nb: "Andre endringer i selskapsavtalen vedtar representantskapet med minst to tredeler av de avgitte stemmene, om det ikke er avtalt at alle kommunestyrene må vedta dem.",
    nn: "Andre endringar i selskapsavtalen vedtek representantskapet med minst to tredelar av dei gjevne røystene, om det ikkje er avtalt at alle kommunestyra må vedta dei.",
    en: "Other changes of an IKS's agreement are made by the representantskap by at least two thirds of the votes cast, unless it is agreed that all councils must adopt them.",
  },
});
