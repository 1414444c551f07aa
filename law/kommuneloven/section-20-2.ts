import { kommuneloven } from "../acts.ts";
import { byCouncilItself } from "../adoption/adoption.ts";
import { kommunelovenFrom2019 } from "../in-force.ts";

/** § 20-2 second paragraph: who gives authority to the host's administration. */
export const administrativeDelegation = byCouncilItself({
  id: "kommuneloven-20-2-2",
  citation: kommuneloven("§ 20-2 andre ledd"),
  inForce: kommunelovenFrom2019,
  words: {
    nb: "Kommunestyret delegerer selv myndighet til vertskommunen, ved å instruere sin egen kommunedirektør om å delegere til vertskommunens kommunedirektør.",
    nn: "Kommunestyret delegerer sjølv myndigheit til vertskommunen, ved å instruere sin eigen kommunedirektør om å delegere til kommunedirektøren i vertskommunen.",
    en: "The council itself delegates authority to the host, by instructing its own chief executive to delegate to the host's.",
  },
});
