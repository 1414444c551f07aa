import type { TieToMatter } from "./tie.ts";

type Row = { readonly it: string; readonly tie: TieToMatter; readonly answer: string };

const iksInCouncil: TieToMatter = {
  tie: "board-member-of-party",
  party: { form: "iks", ownLegalPerson: true },
  body: "elected",
  matter: "ordinary",
  servesPublicParentOfParty: false,
};
const of = (form: TieToMatter["party"]["form"], ownLegalPerson: boolean | null = null) => ({ form, ownLegalPerson });

/** What a tie means, row by row: the facts, and "outcome, section, grade". */
export const impartialityCases: readonly Row[] = [
  // the party and its closest
  {
    it: "the party itself",
    tie: { ...iksInCouncil, tie: "is-party", party: of("person") },
    answer: "automatic, § 6 første ledd bokstav a–d, read",
  },
  {
    it: "a sister of the party",
    tie: { ...iksInCouncil, tie: "close-kin-of-party", party: of("person") },
    answer: "automatic, § 6 første ledd bokstav a–d, read",
  },
  {
    it: "the wife of a board member of the company: the company is the party, not he",
    tie: { ...iksInCouncil, tie: "close-to-leader-or-board-member-of-party" },
    answer: "assess, § 6 andre ledd, read",
  },
  // those who lead a company
  {
    it: "a board member of an IKS that is a party, in a council",
    tie: iksInCouncil,
    answer: "automatic, § 6 første ledd bokstav e, read",
  },
  {
    it: "the manager of an IKS that is a party",
    tie: { ...iksInCouncil, tie: "leads-party" },
    answer: "automatic, § 6 første ledd bokstav e, read",
  },
  {
    it: "a board member of a municipal AS that is a party, whoever owns it",
    tie: { ...iksInCouncil, party: of("as", true) },
    answer: "automatic, § 6 første ledd bokstav e, read",
  },
  {
    it: "a board member of a cooperative (samvirkeforetak) that is a party",
    tie: { ...iksInCouncil, party: of("sa", true) },
    answer: "automatic, § 6 første ledd bokstav e, read",
  },
  {
    it: "a corporate assembly member of an AS that is a party",
    tie: { ...iksInCouncil, tie: "corporate-assembly-member-of-party", party: of("as", true) },
    answer: "automatic, § 6 første ledd bokstav e, read",
  },
  {
    it: "a board member of an association that is a party",
    tie: { ...iksInCouncil, party: of("forening", true) },
    answer: "automatic, § 6 første ledd bokstav e, read",
  },
  {
    it: "a board member of a subsidiary who serves its wholly public parent company",
    tie: { ...iksInCouncil, party: of("as", true), servesPublicParentOfParty: true },
    answer: "assess, § 6 første ledd bokstav e, read",
  },
  {
    it: "a member of the representantskap of an IKS that is a party",
    tie: { ...iksInCouncil, tie: "representantskap-member-of-party" },
    answer: "assess, § 6 andre ledd, named-source",
  },
  {
    it: "an employee without a leading position in an IKS that is a party",
    tie: { ...iksInCouncil, tie: "employee-of-party" },
    answer: "assess, § 6 andre ledd, read",
  },
  // those who lead what is not a company
  {
    it: "a board member of an oppgavefellesskap that is a legal person: likely out, our reading",
    tie: { ...iksInCouncil, party: of("ko", true) },
    answer: "assess, § 6 første ledd bokstav e, inference",
  },
  {
    it: "a board member of an oppgavefellesskap that is no legal person",
    tie: { ...iksInCouncil, party: of("ko", false) },
    answer: "assess, § 6 andre ledd, read",
  },
  {
    it: "a board member of an oppgavefellesskap, not known whether it is a legal person",
    tie: { ...iksInCouncil, party: of("ko") },
    answer: "assess, § 6 andre ledd, read",
  },
  {
    it: "a board member of an old § 27 cooperation that is a legal person",
    tie: { ...iksInCouncil, party: of("paragraf27", true) },
    answer: "automatic, § 6 første ledd bokstav e, named-source",
  },
  {
    it: "a board member of an old § 27 cooperation that is no legal person",
    tie: { ...iksInCouncil, party: of("paragraf27", false) },
    answer: "assess, § 6 andre ledd, read",
  },
  {
    it: "the leader of a host cooperation with a joint board",
    tie: { ...iksInCouncil, tie: "leads-party", party: of("vertskommune_nemnd", false) },
    answer: "assess, § 6 andre ledd, named-source",
  },
  {
    it: "a board member of a municipality's own undertaking",
    tie: { ...iksInCouncil, party: of("kommunalt-foretak", false) },
    answer: "assess, § 6 andre ledd, named-source",
  },
  // who has worked on the matter before
  {
    it: "a councillor who prepared the matter as an employee of the municipality",
    tie: { ...iksInCouncil, tie: "prepared-or-decided-as-employee", party: of("municipality") },
    answer: "automatic, § 11-10 andre ledd, read",
  },
  {
    it: "the same councillor, when the matter is the budget",
    tie: {
      ...iksInCouncil,
      tie: "prepared-or-decided-as-employee",
      party: of("municipality"),
      matter: "budget-or-plan",
    },
    answer: "none, null, null",
  },
  {
    it: "a councillor who made the decision, in the complaints body",
    tie: {
      ...iksInCouncil,
      tie: "prepared-or-decided-before-complaint",
      party: of("municipality"),
      matter: "complaint",
    },
    answer: "automatic, § 11-10 tredje ledd, read",
  },
  {
    it: "an employee who made the decision, when the complaint is treated",
    tie: {
      ...iksInCouncil,
      tie: "prepared-or-decided-before-complaint",
      party: of("municipality"),
      matter: "complaint",
      body: "administration",
    },
    answer: "automatic, § 13-3 andre ledd, read",
  },
  {
    it: "a councillor who made a decision, in a matter that is no complaint",
    tie: { ...iksInCouncil, tie: "prepared-or-decided-before-complaint", party: of("municipality") },
    answer: "none, null, null",
  },
  {
    it: "an employee whose superior is out",
    tie: { ...iksInCouncil, tie: "superior-is-out", party: of("municipality"), body: "administration" },
    answer: "automatic, § 6 tredje ledd, read",
  },
  {
    it: "a councillor has no superior",
    tie: { ...iksInCouncil, tie: "superior-is-out", party: of("municipality") },
    answer: "none, null, null",
  },
  // elections
  {
    it: "a board member of an IKS, when the council elects its members of the representantskap",
    tie: { ...iksInCouncil, matter: "election-or-pay-of-trust-positions" },
    answer: "none, § 11-10 fjerde ledd, read",
  },
];
