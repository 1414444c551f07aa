import { kommuneloven } from "../acts.ts";
import type { Adoption } from "../adoption/adoption.ts";
import { kommunelovenFrom2019 } from "../in-force.ts";
import { breach, fulfilled, rule } from "../rule.ts";

/** § 11-4: the minutes tell when, and what was decided. A decision without a date is not one that minutes can show. */
export const decisionHasDate = rule({
  id: "kommuneloven-11-4-1",
  citation: kommuneloven("§ 11-4 første ledd"),
  inForce: kommunelovenFrom2019,
  grade: "read",
  mayStop: true,
  words: {
    nb: "Møteboken sier når og hvor møtet var, hvem som møtte, hva som ble vedtatt og hvordan stemmene falt.",
    nn: "Møteboka seier når og kvar møtet var, kven som møtte, kva som vart vedteke og korleis røystene fall.",
    en: "The minutes say when and where the meeting was, who met, what was decided and how the votes fell.",
  },
  says: {
    "adoption/no-date": {
      nb: "Teller ikke ennå: datoen for vedtaket mangler.",
      nn: "Tel ikkje enno: datoen for vedtaket manglar.",
      en: "Does not count yet: the date of the decision is missing.",
    },
  },
  check: ({ decidedOn }: Adoption) => (decidedOn === null ? breach("adoption/no-date") : fulfilled()),
  notModelled: ["The rest of the minutes: place, who met, votes, and the legal basis for closing the meeting."],
});

/** No act asks for a case number; without one nobody else can find the decision. */
export const decisionHasCaseNumber = rule({
  id: "kommuneloven-11-4-case-number",
  citation: kommuneloven("§ 11-4"),
  inForce: kommunelovenFrom2019,
  grade: "inference",
  mayStop: false,
  words: {
    nb: "Møteboken sier hvilke saker som ble behandlet. Saksnummeret er det som gjør at andre finner vedtaket igjen.",
    nn: "Møteboka seier kva saker som vart behandla. Saksnummeret er det som gjer at andre finn vedtaket att.",
    en: "The minutes say which matters were treated. The case number is what lets others find the decision.",
  },
  says: {
    "adoption/no-case-number": {
      nb: "Saksnummeret mangler, så andre kan ikke finne vedtaket.",
      nn: "Saksnummeret manglar, så andre kan ikkje finne vedtaket.",
      en: "The case number is missing, so others cannot find the decision.",
    },
  },
  check: ({ caseNumber }: Adoption) =>
    caseNumber === null || caseNumber.trim() === "" ? breach("adoption/no-case-number") : fulfilled(),
  notModelled: ["Whether the number is right in the council's own case system."],
});
