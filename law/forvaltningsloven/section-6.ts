import { forvaltningsloven } from "../acts.ts";
import { assessTrust } from "../impartiality/says.ts";
import type { Tie, TieToMatter } from "../impartiality/tie.ts";
import { forvaltningsloven as inForce } from "../in-force.ts";
import { assess, breach, fulfilled, rule } from "../rule.ts";

const personal: readonly Tie[] = [
  "is-party",
  "close-kin-of-party",
  "spouse-or-betrothed-of-party",
  "foster-family-of-party",
  "guardian-or-agent-of-party",
];

/** § 6 first paragraph a–d: the party itself, its closest family, and those who act for it. */
export const partyAndClosest = rule({
  id: "forvaltningsloven-6-1-a-d",
  citation: forvaltningsloven("§ 6 første ledd bokstav a–d"),
  inForce,
  grade: "read",
  mayStop: false,
  words: {
    nb: "Den som selv er part, er nær slekt, gift eller forlovet med en part, i fosterforhold til en part eller verge eller fullmektig for en part, er inhabil.",
    nn: "Den som sjølv er part, er nær slekt, gift eller forlova med ein part, i fosterforhold til ein part eller verje eller fullmektig for ein part, er inhabil.",
    en: "Whoever is a party, or is close kin, spouse or betrothed, foster family, guardian or agent of a party, is out.",
  },
  says: {
    "impartiality/party-or-closest": {
      nb: "Automatisk inhabil: personen er part, nær slekt, gift eller forlovet med en part, i fosterforhold til en part, eller verge eller fullmektig.",
      nn: "Automatisk inhabil: personen er part, nær slekt, gift eller forlova med ein part, i fosterforhold til ein part, eller verje eller fullmektig.",
      en: "Automatically out: the person is a party, or close kin, spouse, betrothed, foster family, guardian or agent of one.",
    },
  },
  check: ({ tie }: TieToMatter) =>
    personal.includes(tie) ? breach("impartiality/party-or-closest", { tie }) : fulfilled(),
  notModelled: [
    "How near kin must be: up and down, and siblings, are close; cousins are not.",
    "Cases where it is obvious that the tie cannot matter (fourth paragraph).",
  ],
});

const inLead: readonly Tie[] = ["leads-party", "board-member-of-party", "corporate-assembly-member-of-party"];
const companies = ["iks", "as", "sa", "forening"];

/** § 6 first paragraph e: those who lead a cooperative, an association or a company that is a party. */
export const leadersOfCompanies = rule({
  id: "forvaltningsloven-6-1-e",
  citation: forvaltningsloven("§ 6 første ledd bokstav e"),
  inForce,
  grade: "read",
  mayStop: false,
  words: {
    nb: "Den som leder, har ledende stilling i eller sitter i styret eller bedriftsforsamlingen i et samvirkeforetak, en forening eller et selskap som er part, er inhabil. Det hjelper ikke at kommuner eier selskapet.",
    nn: "Den som leier, har leiande stilling i eller sit i styret eller bedriftsforsamlinga i eit samvirkeføretak, ei foreining eller eit selskap som er part, er inhabil. Det hjelper ikkje at kommunar eig selskapet.",
    en: "Whoever leads, has a leading position in, or sits on the board or corporate assembly of a cooperative, an association or a company that is a party, is out. That municipalities own the company does not help.",
  },
  says: {
    "impartiality/leads-company": {
      nb: "Automatisk inhabil: personen leder eller sitter i styret eller bedriftsforsamlingen i et selskap som er part.",
      nn: "Automatisk inhabil: personen leier eller sit i styret eller bedriftsforsamlinga i eit selskap som er part.",
      en: "Automatically out: the person leads, or sits on the board or corporate assembly of, a company that is a party.",
    },
    "impartiality/public-parent-company": assessTrust,
  },
  check: ({ tie, party, servesPublicParentOfParty }: TieToMatter) => {
    if (!inLead.includes(tie) || !companies.includes(party.form)) return fulfilled();
    return servesPublicParentOfParty && (party.form === "as" || party.form === "iks")
      ? assess("impartiality/public-parent-company", { tie, form: party.form })
      : breach("impartiality/leads-company", { tie, form: party.form });
  },
  notModelled: [
    "Savings banks and foundations.",
    "Whether the company really is a party to the matter: a person must say so.",
    "Cases where it is obvious that the tie cannot matter (fourth paragraph).",
  ],
});

/** Municipal cooperations that are not companies: what preparatory works say, not the act. */
export const leadersOfOldBoards = rule({
  id: "forvaltningsloven-6-1-e-paragraf-27",
  citation: forvaltningsloven("§ 6 første ledd bokstav e"),
  inForce,
  grade: "named-source",
  mayStop: false,
  words: {
    nb: "Et § 27-samarbeid som var eget rettssubjekt, regnes som et selskap (Ot.prp. nr. 50 (2008–2009) kapittel 8).",
    nn: "Eit § 27-samarbeid som var eige rettssubjekt, blir rekna som eit selskap (Ot.prp. nr. 50 (2008–2009) kapittel 8).",
    en: "A § 27 cooperation that was a legal person of its own counts as a company (Ot.prp. nr. 50 (2008–2009) chapter 8).",
  },
  says: {
    "impartiality/leads-paragraf-27": {
      nb: "Automatisk inhabil: personen leder eller sitter i styret i et § 27-samarbeid som er eget rettssubjekt og part.",
      nn: "Automatisk inhabil: personen leier eller sit i styret i eit § 27-samarbeid som er eige rettssubjekt og part.",
      en: "Automatically out: the person leads or sits on the board of a § 27 cooperation that is a legal person and a party.",
    },
  },
  check: ({ tie, party }: TieToMatter) =>
    inLead.includes(tie) && party.form === "paragraf27" && party.ownLegalPerson === true
      ? breach("impartiality/leads-paragraf-27", { tie })
      : fulfilled(),
  notModelled: [],
});

/** KO and IPR with legal personality: likely treated as a § 27 cooperation was. Our own reading, so never automatic. */
export const leadersOfTaskCommunities = rule({
  id: "forvaltningsloven-6-1-e-ko-ipr",
  citation: forvaltningsloven("§ 6 første ledd bokstav e"),
  inForce,
  grade: "inference",
  mayStop: false,
  words: {
    nb: "Et oppgavefellesskap eller politisk råd som er eget rettssubjekt, regnes trolig som et selskap, slik § 27-samarbeid ble.",
    nn: "Eit oppgåvefellesskap eller politisk råd som er eige rettssubjekt, blir truleg rekna som eit selskap, slik § 27-samarbeid vart.",
    en: "A task community or political council that is a legal person likely counts as a company, as § 27 cooperations did.",
  },
  says: {
    "impartiality/leads-ko-or-ipr": {
      nb: "Trolig automatisk inhabil, men det er vår egen lesning: organet må vurdere det.",
      nn: "Truleg automatisk inhabil, men det er vår eiga lesing: organet må vurdere det.",
      en: "Likely out by the tie alone, but this is our own reading: the body must assess it.",
    },
  },
  check: ({ tie, party }: TieToMatter) =>
    inLead.includes(tie) && (party.form === "ko" || party.form === "ipr") && party.ownLegalPerson === true
      ? assess("impartiality/leads-ko-or-ipr", { tie, form: party.form })
      : fulfilled(),
  notModelled: ["A cooperation that is no legal person of its own, or of which it is not known."],
});

/** § 6 second paragraph, for members of a representantskap: what the ministry's guide says. */
export const representantskapMembers = rule({
  id: "forvaltningsloven-6-2-representantskap",
  citation: forvaltningsloven("§ 6 andre ledd"),
  inForce,
  grade: "named-source",
  mayStop: false,
  words: {
    nb: "Medlemmer av representantskapet er ikke automatisk inhabile når selskapet er part; det må vurderes (Samfunnsbedriftene, som viser til departementets veileder punkt 5.3.1).",
    nn: "Medlemer av representantskapet er ikkje automatisk inhabile når selskapet er part; det må vurderast (Samfunnsbedriftene, som viser til rettleiaren frå departementet punkt 5.3.1).",
    en: "Members of the representantskap are not out by that alone when the company is a party; it must be assessed (Samfunnsbedriftene, citing the ministry's guide, 5.3.1).",
  },
  says: { "impartiality/representantskap": assessTrust },
  check: ({ tie, party }: TieToMatter) =>
    tie === "representantskap-member-of-party"
      ? assess("impartiality/representantskap", { form: party.form })
      : fulfilled(),
  notModelled: [],
});

/** Host cooperation and a municipality's own undertaking are not companies: preparatory works. */
export const leadersWithinMunicipality = rule({
  id: "forvaltningsloven-6-2-host",
  citation: forvaltningsloven("§ 6 andre ledd"),
  inForce,
  grade: "named-source",
  mayStop: false,
  words: {
    nb: "Vertskommunesamarbeid og kommunale foretak er ikke selskaper, så ingen er automatisk inhabil; det må vurderes (Ot.prp. nr. 50 (2008–2009) kapittel 8).",
    nn: "Vertskommunesamarbeid og kommunale føretak er ikkje selskap, så ingen er automatisk inhabil; det må vurderast (Ot.prp. nr. 50 (2008–2009) kapittel 8).",
    en: "Host cooperations and a municipality's own undertakings are not companies, so nobody is out by the tie alone; it must be assessed (Ot.prp. nr. 50 (2008–2009) chapter 8).",
  },
  says: { "impartiality/not-a-company": assessTrust },
  check: ({ tie, party }: TieToMatter) =>
    inLead.includes(tie) && (party.form.startsWith("vertskommune") || party.form === "kommunalt-foretak")
      ? assess("impartiality/not-a-company", { tie, form: party.form })
      : fulfilled(),
  notModelled: [],
});

/** § 6 second paragraph: any other special circumstance. */
export const specialCircumstances = rule({
  id: "forvaltningsloven-6-2",
  citation: forvaltningsloven("§ 6 andre ledd"),
  inForce,
  grade: "read",
  mayStop: false,
  words: {
    nb: "Også andre særlige forhold som kan svekke tilliten til at noen er upartisk, gjør inhabil. Fordel, tap og ulempe teller, og om en part har protestert.",
    nn: "Òg andre særlege forhold som kan svekkje tilliten til at nokon er upartisk, gjer inhabil. Fordel, tap og ulempe tel, og om ein part har protestert.",
    en: "Other special circumstances that may weaken trust in somebody's impartiality also put them out. Gain, loss and inconvenience count, and whether a party has objected.",
  },
  says: { "impartiality/assess": assessTrust },
  check: ({ tie, party }: TieToMatter) =>
    [...inLead, "employee-of-party", "close-to-leader-or-board-member-of-party", "other"].includes(tie)
      ? assess("impartiality/assess", { tie, form: party.form })
      : fulfilled(),
  notModelled: ["The assessment itself: people make it, and the program records that it was made."],
});

/** § 6 third paragraph: when the superior is out. */
export const subordinates = rule({
  id: "forvaltningsloven-6-3",
  citation: forvaltningsloven("§ 6 tredje ledd"),
  inForce,
  grade: "read",
  mayStop: false,
  words: {
    nb: "Er den overordnede inhabil, kan heller ikke den direkte underordnede avgjøre saken.",
    nn: "Er den overordna inhabil, kan heller ikkje den direkte underordna avgjere saka.",
    en: "When the superior is out, a direct subordinate cannot decide the matter either.",
  },
  says: {
    "impartiality/superior-is-out": {
      nb: "Kan ikke avgjøre saken: den overordnede er inhabil. Å forberede den er ikke utelukket.",
      nn: "Kan ikkje avgjere saka: den overordna er inhabil. Å førebu ho er ikkje utelukka.",
      en: "Cannot decide the matter: the superior is out. Preparing it is not ruled out.",
    },
  },
  check: ({ tie, body }: TieToMatter) =>
    tie === "superior-is-out" && body === "administration" ? breach("impartiality/superior-is-out") : fulfilled(),
  notModelled: ["Provisional decisions that cannot wait.", "Cases where it is obvious that the tie cannot matter."],
});
