import { kommuneloven } from "../acts.ts";
import type { TieToMatter } from "../impartiality/tie.ts";
import { kommunelovenFrom2019 } from "../in-force.ts";
import { breach, fulfilled, rule } from "../rule.ts";

/** § 13-3 second paragraph: employees, when a complaint is treated. */
export const employeeTookPartBeforeComplaint = rule({
  id: "kommuneloven-13-3-2",
  citation: kommuneloven("§ 13-3 andre ledd"),
  inForce: kommunelovenFrom2019,
  grade: "read",
  mayStop: false,
  words: {
    nb: "En ansatt som var med på å forberede eller treffe vedtaket, er inhabil når klageorganet behandler klagen, og når klagen forberedes der.",
    nn: "Ein tilsett som var med på å førebu eller gjere vedtaket, er inhabil når klageorganet behandlar klaga, og når klaga blir førebudd der.",
    en: "An employee who took part in preparing or making the decision is out when the complaints body treats or prepares the complaint.",
  },
  says: {
    "impartiality/employee-took-part-before-complaint": {
      nb: "Automatisk inhabil: den ansatte var med på vedtaket som det klages på.",
      nn: "Automatisk inhabil: den tilsette var med på vedtaket som det blir klaga på.",
      en: "Automatically out: the employee took part in the decision that is complained of.",
    },
  },
  check: ({ tie, body, matter }: TieToMatter) =>
    tie === "prepared-or-decided-before-complaint" && body === "administration" && matter === "complaint"
      ? breach("impartiality/employee-took-part-before-complaint")
      : fulfilled(),
  notModelled: ["Direct subordinates of an employee who is out, in the complaints body's preparation."],
});
