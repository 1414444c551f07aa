import type { Words } from "./grade.ts";

/**
 * The bodies that the law gives something to do, as seen from one participant. Of a county, the council is its fylkesting.
 * `elected`: a folkevalgt organ by kommuneloven § 5-1; null: the law does not say which body it is.
 */
export const lawBodies = {
  "own-council": {
    elected: true,
    nb: "Deltakerens eget kommunestyre",
    nn: "Kommunestyret til deltakaren",
    en: "The participant's own council",
  },
  "each-council": { elected: true, nb: "Hvert kommunestyre", nn: "Kvart kommunestyre", en: "Each council" },
  "host-council": {
    elected: true,
    nb: "Vertskommunens kommunestyre",
    nn: "Kommunestyret i vertskommunen",
    en: "The host's council",
  },
  "host-administration": {
    elected: false,
    nb: "Vertskommunens administrasjon",
    nn: "Administrasjonen i vertskommunen",
    en: "The host's administration",
  },
  "joint-board": {
    elected: true,
    nb: "Den felles, folkevalgte nemnda",
    nn: "Den felles, folkevalde nemnda",
    en: "The joint elected board",
  },
  representantskap: { elected: true, nb: "Representantskapet", nn: "Representantskapet", en: "The representantskap" },
  /** Its members are elected by the councils, but § 5-1 does not count it among the elected bodies. */
  "iks-representantskap": {
    elected: false,
    nb: "Representantskapet i selskapet",
    nn: "Representantskapet i selskapet",
    en: "The company's representantskap",
  },
  "company-board": { elected: false, nb: "Styret", nn: "Styret", en: "The board" },
  manager: { elected: false, nb: "Daglig leder", nn: "Dagleg leiar", en: "The manager" },
  "chief-executive": { elected: false, nb: "Kommunedirektøren", nn: "Kommunedirektøren", en: "The chief executive" },
  auditor: { elected: false, nb: "Revisor", nn: "Revisor", en: "The auditor" },
  "three-council-members": {
    elected: true,
    nb: "Tre eller flere medlemmer av kommunestyret",
    nn: "Tre eller fleire medlemer av kommunestyret",
    en: "Three or more members of the council",
  },
  "control-committee": { elected: true, nb: "Kontrollutvalget", nn: "Kontrollutvalet", en: "The control committee" },
  participant: {
    elected: null,
    nb: "Deltakeren (loven sier ikke hvilket organ)",
    nn: "Deltakaren (lova seier ikkje kva organ)",
    en: "The participant (the act does not say which body)",
  },
  "all-participants": {
    elected: null,
    nb: "Alle deltakerne sammen",
    nn: "Alle deltakarane saman",
    en: "All participants together",
  },
} as const satisfies { readonly [id: string]: Words & { readonly elected: boolean | null } };

export type LawBody = keyof typeof lawBodies;
