import { kommuneloven } from "../acts.ts";
import { kommunelovenFrom2019 } from "../in-force.ts";
import { majority, majoritySays } from "../meetings/majority.ts";
import type { Attendance, Vote } from "../meetings/meeting.ts";
import { breach, fulfilled, rule } from "../rule.ts";

/** § 11-9 first paragraph: half of the members. */
export const electedBodyQuorum = rule({
  id: "kommuneloven-11-9-1",
  citation: kommuneloven("§ 11-9 første ledd"),
  inForce: kommunelovenFrom2019,
  grade: "read",
  mayStop: true,
  words: {
    nb: "Et folkevalgt organ kan gjøre vedtak når minst halvparten av medlemmene har vært med på behandlingen og stemt.",
    nn: "Eit folkevalt organ kan gjere vedtak når minst halvparten av medlemene har vore med på behandlinga og røysta.",
    en: "An elected body can decide when at least half of its members have taken part in the treatment and voted.",
  },
  says: {
    "meeting/not-quorate": {
      nb: "Ikke vedtaksført: {there} av {members} medlemmer var med; minst halvparten må være det.",
      nn: "Ikkje vedtaksført: {there} av {members} medlemer var med; minst halvparten må vere det.",
      en: "Not quorate: {there} of {members} members took part; at least half must.",
    },
  },
  check: ({ members, there }: Pick<Attendance, "members" | "there">) =>
    2 * there >= members ? fulfilled() : breach("meeting/not-quorate", { there, members }),
  notModelled: ["Deputies who meet for members: count them as the members they meet for."],
});

/** § 11-9 second paragraph: majority of the votes cast; the chair decides a tie. */
export const electedBodyMajority = rule({
  id: "kommuneloven-11-9-2",
  citation: kommuneloven("§ 11-9 andre ledd"),
  inForce: kommunelovenFrom2019,
  grade: "read",
  mayStop: true,
  words: {
    nb: "Et folkevalgt organ vedtar med flertallet av de avgitte stemmene. Er de like mange, avgjør møtelederen; det gjelder ikke valg.",
    nn: "Eit folkevalt organ vedtek med fleirtalet av dei gjevne røystene. Er dei like mange, avgjer møteleiaren; det gjeld ikkje val.",
    en: "An elected body decides by a majority of the votes cast. On a tie the chair decides; this does not hold for elections.",
  },
  says: majoritySays,
  check: (vote: Vote) => majority(vote),
  notModelled: [
    "Elections.",
    "Budget and economic plan in a council: a vote on the whole, and then between the two largest (third paragraph).",
    "Votes with weights: the act does not provide for them.",
  ],
});
