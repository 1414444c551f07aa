import { kommuneloven } from "../acts.ts";
import type { TieToMatter } from "../impartiality/tie.ts";
import { kommunelovenFrom2019 } from "../in-force.ts";
import { breach, fulfilled, rule } from "../rule.ts";

/** § 11-10 second paragraph: who worked on the matter as an employee of the same municipality. */
export const workedOnItAsEmployee = rule({
  id: "kommuneloven-11-10-2",
  citation: kommuneloven("§ 11-10 andre ledd"),
  inForce: kommunelovenFrom2019,
  grade: "read",
  mayStop: false,
  words: {
    nb: "En folkevalgt som har forberedt eller avgjort saken som ansatt i kommunen, er inhabil når et folkevalgt organ i samme kommune behandler den. Det gjelder ikke årsbudsjett, økonomiplan og kommuneplan.",
    nn: "Ein folkevald som har førebudd eller avgjort saka som tilsett i kommunen, er inhabil når eit folkevalt organ i same kommunen behandlar ho. Det gjeld ikkje årsbudsjett, økonomiplan og kommuneplan.",
    en: "A councillor who prepared or decided the matter as an employee of the municipality is out when an elected body there treats it. This does not hold for budget, economic plan and municipal plan.",
  },
  says: {
    "impartiality/worked-on-it-as-employee": {
      nb: "Automatisk inhabil: personen har forberedt eller avgjort saken som ansatt i kommunen.",
      nn: "Automatisk inhabil: personen har førebudd eller avgjort saka som tilsett i kommunen.",
      en: "Automatically out: the person prepared or decided the matter as an employee of the municipality.",
    },
  },
  check: ({ tie, body, matter }: TieToMatter) =>
    tie === "prepared-or-decided-as-employee" && body === "elected" && matter !== "budget-or-plan"
      ? breach("impartiality/worked-on-it-as-employee")
      : fulfilled(),
  notModelled: ["Employees of the cooperation rather than of the municipality.", "Regional plans of counties."],
});

/** § 11-10 third paragraph: who took part in the first decision, when a complaint is treated. */
export const tookPartBeforeComplaint = rule({
  id: "kommuneloven-11-10-3",
  citation: kommuneloven("§ 11-10 tredje ledd"),
  inForce: kommunelovenFrom2019,
  grade: "read",
  mayStop: false,
  words: {
    nb: "Den som var med på å forberede eller treffe vedtaket, er inhabil når klageorganet behandler klagen.",
    nn: "Den som var med på å førebu eller gjere vedtaket, er inhabil når klageorganet behandlar klaga.",
    en: "Whoever took part in preparing or making the decision is out when the complaints body treats the complaint.",
  },
  says: {
    "impartiality/took-part-before-complaint": {
      nb: "Automatisk inhabil: personen var med på vedtaket som det klages på.",
      nn: "Automatisk inhabil: personen var med på vedtaket som det blir klaga på.",
      en: "Automatically out: the person took part in the decision that is complained of.",
    },
  },
  check: ({ tie, body, matter }: TieToMatter) =>
    tie === "prepared-or-decided-before-complaint" && body === "elected" && matter === "complaint"
      ? breach("impartiality/took-part-before-complaint")
      : fulfilled(),
  notModelled: ["Complaints to a state body."],
});

/** § 11-10 fourth paragraph: elections to public trust positions and their pay. */
export const choosesForTrustPositions = (tie: TieToMatter): boolean =>
  tie.body === "elected" && tie.matter === "election-or-pay-of-trust-positions";

export const electionsToTrustPositions = rule({
  id: "kommuneloven-11-10-4",
  citation: kommuneloven("§ 11-10 fjerde ledd"),
  inForce: kommunelovenFrom2019,
  grade: "read",
  mayStop: false,
  words: {
    nb: "Ingen folkevalgt er inhabil når det velges personer til offentlige tillitsverv, eller når godtgjøringen for slike verv fastsettes.",
    nn: "Ingen folkevald er inhabil når det blir valt personar til offentlege tillitsverv, eller når godtgjeringa for slike verv blir fastsett.",
    en: "No councillor is out when people are elected to public trust positions, or when the pay for these is set.",
  },
  says: {},
  check: (_: TieToMatter) => fulfilled(),
  notModelled: ["Which positions are public trust positions: whoever registers the matter must say so."],
});
