import { daysBetween } from "@omforent/kernel";
import { kommuneloven } from "../acts.ts";
import { kommunelovenFrom2019 } from "../in-force.ts";
import type { Notice } from "../meetings/meeting.ts";
import { assess, breach, fulfilled, rule } from "../rule.ts";

/** Fewer days than this are pointed out; the act has no number, so this is a threshold of ours for asking. */
export const daysThatRaiseTheQuestion = 7;

/** § 11-3 first paragraph: notice to an elected body: councils, joint boards, the representantskap of IPR and KO. */
export const electedBodyNotice = rule({
  id: "kommuneloven-11-3-1",
  citation: kommuneloven("§ 11-3 første ledd"),
  inForce: kommunelovenFrom2019,
  grade: "read",
  mayStop: true,
  words: {
    nb: "Et folkevalgt organ kalles inn med rimelig varsel, med saksliste og sakens dokumenter.",
    nn: "Eit folkevalt organ blir kalla inn med rimeleg varsel, med sakliste og dokumenta i sakene.",
    en: "An elected body is called with reasonable notice, with an agenda and the papers.",
  },
  says: {
    "meeting/no-agenda": {
      nb: "Innkallingen mangler saksliste eller saksdokumenter.",
      nn: "Innkallinga manglar sakliste eller saksdokument.",
      en: "The notice lacks an agenda or the papers.",
    },
    "meeting/notice-after": {
      nb: "Innkallingen er datert etter møtet.",
      nn: "Innkallinga er datert etter møtet.",
      en: "The notice is dated after the meeting.",
    },
    "meeting/reasonable-notice": {
      nb: "Innkallingen kom {days} dager før møtet. Loven krever rimelig varsel, uten et tall: organet må vurdere det.",
      nn: "Innkallinga kom {days} dagar før møtet. Lova krev rimeleg varsel, utan eit tal: organet må vurdere det.",
      en: "The notice came {days} days before the meeting. The act requires reasonable notice and has no number: the body must assess it.",
    },
  },
  check: ({ noticeSentOn, meetingOn, hasAgenda, hasPapers }: Notice) => {
    if (!hasAgenda || !hasPapers) return breach("meeting/no-agenda");
    const days = daysBetween(noticeSentOn, meetingOn);
    if (days < 0) return breach("meeting/notice-after", { days });
    return days < daysThatRaiseTheQuestion ? assess("meeting/reasonable-notice", { days }) : fulfilled();
  },
  notModelled: [
    "What is reasonable: the seven days are ours, for asking the question, and not the act's.",
    "Matters taken up in the meeting without being on the agenda or without papers.",
    "Each municipality's own rules of procedure.",
    "Public announcement of the meeting.",
  ],
});
