import { kommuneloven } from "../acts.ts";
import { byCouncilItself } from "../adoption/adoption.ts";
import { kommunelovenFrom2019 } from "../in-force.ts";

/** § 20-3 second paragraph: who gives authority to a joint board. */
export const jointBoardDelegation = byCouncilItself({
  id: "kommuneloven-20-3-2",
  citation: kommuneloven("§ 20-3 andre ledd"),
  inForce: kommunelovenFrom2019,
  words: {
    nb: "Kommunestyrene delegerer selv den samme myndigheten til den felles, folkevalgte nemnda.",
    nn: "Kommunestyra delegerer sjølve den same myndigheita til den felles, folkevalde nemnda.",
    en: "The councils themselves delegate the same authority to the joint elected board.",
  },
});
