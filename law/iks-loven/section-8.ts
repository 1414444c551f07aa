import { daysBetween } from "@omforent/kernel";
import { iksLoven } from "../acts.ts";
import { iksLovenFrom2000 } from "../in-force.ts";
import type { Notice } from "../meetings/meeting.ts";
import { assess, breach, fulfilled, rule } from "../rule.ts";

/** Four weeks: § 8 third paragraph. */
export const iksNoticeDays = 28;

/** § 8 third and fourth paragraphs: the notice of a meeting of the representantskap. */
export const iksNotice = rule({
  id: "iks-loven-8-3",
  citation: iksLoven("§ 8 tredje ledd"),
  inForce: iksLovenFrom2000,
  grade: "read",
  mayStop: true,
  words: {
    nb: "Representantskapet i et IKS kalles inn med minst fire ukers varsel og med saksliste. Er det påtrengende nødvendig, kan fristen være kortere.",
    nn: "Representantskapet i eit IKS blir kalla inn med minst fire vekers varsel og med sakliste. Er det påtrengjande nødvendig, kan fristen vere kortare.",
    en: "The representantskap of an IKS is called with at least four weeks' notice and with an agenda. If urgently necessary the notice may be shorter.",
  },
  says: {
    "meeting/iks-no-agenda": {
      nb: "Innkallingen mangler saksliste.",
      nn: "Innkallinga manglar sakliste.",
      en: "The notice has no agenda.",
    },
    "meeting/iks-short-notice": {
      nb: "Innkallingen kom {days} dager før møtet; loven krever minst {least}.",
      nn: "Innkallinga kom {days} dagar før møtet; lova krev minst {least}.",
      en: "The notice came {days} days before the meeting; the act requires at least {least}.",
    },
    "meeting/iks-urgent-notice": {
      nb: "Innkallingen kom {days} dager før møtet, fordi det ble regnet som påtrengende nødvendig. Det må vurderes.",
      nn: "Innkallinga kom {days} dagar før møtet, fordi det vart rekna som påtrengjande nødvendig. Det må vurderast.",
      en: "The notice came {days} days before the meeting, since this was held to be urgently necessary. That must be assessed.",
    },
  },
  check: ({ noticeSentOn, meetingOn, hasAgenda, urgent }: Notice) => {
    if (!hasAgenda) return breach("meeting/iks-no-agenda");
    const days = daysBetween(noticeSentOn, meetingOn);
    if (days >= iksNoticeDays) return fulfilled();
    return urgent && days >= 0
      ? assess("meeting/iks-urgent-notice", { days })
      : breach("meeting/iks-short-notice", { days, least: iksNoticeDays });
  },
  notModelled: [
    "How days are counted: we count calendar days from the day it is sent to the day of the meeting.",
    "Public announcement of the meeting and public papers.",
    "Who may demand a meeting: see the rights of participants.",
  ],
});

/** § 8 third paragraph: the participants are told with the same notice. */
export const iksParticipantsTold = rule({
  id: "iks-loven-8-3-participants",
  citation: iksLoven("§ 8 tredje ledd"),
  inForce: iksLovenFrom2000,
  grade: "read",
  mayStop: false,
  words: {
    nb: "Deltakerne varsles om innkallingen og sakslisten med samme frist.",
    nn: "Deltakarane blir varsla om innkallinga og saklista med same frist.",
    en: "The participants are told of the notice and the agenda with the same notice.",
  },
  says: {
    "meeting/participants-not-told": {
      nb: "Deltakerne er ikke varslet om møtet.",
      nn: "Deltakarane er ikkje varsla om møtet.",
      en: "The participants have not been told of the meeting.",
    },
    "meeting/participants-told-late": {
      nb: "Deltakerne ble varslet {days} dager før møtet; loven krever minst {least}.",
      nn: "Deltakarane vart varsla {days} dagar før møtet; lova krev minst {least}.",
      en: "The participants were told {days} days before the meeting; the act requires at least {least}.",
    },
  },
  check: ({ participantsToldOn, noticeSentOn, meetingOn }: Notice) => {
    if (participantsToldOn === null) return breach("meeting/participants-not-told");
    const days = daysBetween(participantsToldOn, meetingOn);
    const least = Math.min(iksNoticeDays, daysBetween(noticeSentOn, meetingOn));
    return days >= least ? fulfilled() : breach("meeting/participants-told-late", { days, least });
  },
  notModelled: ["What follows when one participant was not told."],
});
