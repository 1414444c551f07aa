import { fraction } from "@omforent/kernel";
import { iksLoven } from "../acts.ts";
import { iksLovenFrom2000 } from "../in-force.ts";
import { isAtLeast, majority, majoritySays } from "../meetings/majority.ts";
import type { Attendance, OffAgenda, Vote } from "../meetings/meeting.ts";
import { breach, fulfilled, rule } from "../rule.ts";

/** § 9 first paragraph: half of the members, and two thirds of the votes. */
export const iksQuorum = rule({
  id: "iks-loven-9-1",
  citation: iksLoven("§ 9 første ledd"),
  inForce: iksLovenFrom2000,
  grade: "read",
  mayStop: true,
  words: {
    nb: "Representantskapet i et IKS kan gjøre vedtak når minst halvparten av medlemmene er til stede og de har minst to tredeler av stemmene. Hvert medlem har én stemme, om ikke avtalen sier noe annet.",
    nn: "Representantskapet i eit IKS kan gjere vedtak når minst halvparten av medlemene er til stades og dei har minst to tredelar av røystene. Kvar medlem har éi røyst, om ikkje avtalen seier noko anna.",
    en: "The representantskap of an IKS can decide when at least half of its members are there and they have at least two thirds of the votes. Each member has one vote unless the agreement says otherwise.",
  },
  says: {
    "meeting/iks-few-members": {
      nb: "Ikke vedtaksført: {there} av {members} medlemmer var til stede; minst halvparten må være det.",
      nn: "Ikkje vedtaksført: {there} av {members} medlemer var til stades; minst halvparten må vere det.",
      en: "Not quorate: {there} of {members} members were there; at least half must be.",
    },
    "meeting/iks-few-votes": {
      nb: "Ikke vedtaksført: de som var til stede, har ikke to tredeler av stemmene.",
      nn: "Ikkje vedtaksført: dei som var til stades, har ikkje to tredelar av røystene.",
      en: "Not quorate: those who were there do not have two thirds of the votes.",
    },
  },
  check: ({ members, there, votesInAll, votesThere }: Attendance) => {
    if (2 * there < members) return breach("meeting/iks-few-members", { there, members });
    return isAtLeast(votesThere, fraction(2n, 3n), votesInAll) ? fulfilled() : breach("meeting/iks-few-votes");
  },
  notModelled: ["Whether the quorum must hold through the whole meeting."],
});

/** § 9: a matter that was not in the notice needs everybody's consent, also of those who are not there. */
export const iksOffAgenda = rule({
  id: "iks-loven-9-2",
  citation: iksLoven("§ 9 andre ledd"),
  inForce: iksLovenFrom2000,
  grade: "read",
  mayStop: true,
  words: {
    nb: "En sak som ikke var i innkallingen, kan representantskapet bare behandle når alle medlemmene samtykker.",
    nn: "Ei sak som ikkje var i innkallinga, kan representantskapet berre behandle når alle medlemene samtykkjer.",
    en: "A matter that was not in the notice can be treated by the representantskap only if all members consent.",
  },
  says: {
    "meeting/off-agenda": {
      nb: "Saken var ikke i innkallingen, og {missing} av {members} medlemmer har ikke samtykket.",
      nn: "Saka var ikkje i innkallinga, og {missing} av {members} medlemer har ikkje samtykt.",
      en: "The matter was not in the notice, and {missing} of {members} members have not consented.",
    },
  },
  check: ({ members, consenting }: OffAgenda) =>
    consenting >= members ? fulfilled() : breach("meeting/off-agenda", { missing: members - consenting, members }),
  notModelled: ["Who may propose a matter in the meeting."],
});

/** § 9: majority of the votes; the chair decides a tie. */
export const iksMajority = rule({
  id: "iks-loven-9-4",
  citation: iksLoven("§ 9 fjerde ledd"),
  inForce: iksLovenFrom2000,
  grade: "read",
  mayStop: true,
  words: {
    nb: "I representantskapet i et IKS gjelder det som flertallet av stemmene er for. Er de like mange, avgjør møtelederen.",
    nn: "I representantskapet i eit IKS gjeld det som fleirtalet av røystene er for. Er dei like mange, avgjer møteleiaren.",
    en: "In the representantskap of an IKS the majority of votes decides. On a tie the chair decides.",
  },
  says: majoritySays,
  check: (vote: Vote) => majority(vote),
  notModelled: [
    "Another majority that the agreement sets: see the agreement.",
    "Blank votes: we count votes for and against.",
    "Elections: whoever gets most votes is elected, and a tie is decided by lot.",
  ],
});
