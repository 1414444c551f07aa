import { expect, type PlainDate, parseDate } from "@omforent/kernel";
import { type Body, type Clause, indexBodies, type VotingWeight, weightsOn } from "../../bodies/domain/index.ts";
import type { NewDecision, Outcome, Standing } from "../domain/index.ts";
import {
  addVersion,
  currentVersion,
  type Matter,
  type MatterDraft,
  openMatter,
  registerDecision,
  sendMatter,
} from "../domain/index.ts";

export const day = (text: string): PlainDate => expect(parseDate(text));
export const today = day("2026-10-05");

/** Not a hash: the content itself, so that a test sees what is hashed. */
export const hash = (text: string): string => `#${text}`;

export const agreed: Clause = { kind: "agreed", document: "Samarbeidsavtalen", place: "§ 6" };
export const council = (participant: string): string => `${participant}-council`;
export const formannskap = (participant: string): string => `${participant}-formannskap`;
export const chief = (participant: string): string => `${participant}-chief`;

/** Osen, Ørland, Indre Fosen and Åfjord. */
export const four = ["5020", "5057", "5054", "5058"] as const;

/** Each municipality with its council, formannskap and chief executive; and the cooperation's representantskap. */
export function bodiesOf(participants: readonly string[]): readonly Body[] {
  const body = (id: string, holder: string, kind: Body["kind"], level: Body["level"]): Body => ({
    id,
    holder,
    kind,
    level,
    name: id,
    externalReference: null,
  });
  return [
    ...participants.flatMap((one) => [
      body(council(one), one, "council", "elected"),
      body(formannskap(one), one, "formannskap", "elected"),
      body(chief(one), one, "chief-executive", "administrative"),
    ]),
    body("rep", "fosen", "representantskap", "elected"),
  ];
}

export const aStanding = (participants: readonly string[] = four, weights: readonly VotingWeight[] = []): Standing => ({
  bodies: indexBodies(bodiesOf(participants)),
  weights: [weightsOn(weights, "fosen", today)],
  urgentAuthority: { kind: "law", citation: { act: "kommuneloven", section: "§ 11-8" }, grade: "read" },
});

/** A key that four councils must adopt themselves, all of them, with a path through the formannskap; not yet sent. */
export const aDraft = (more: Partial<MatterDraft> = {}, participants: readonly string[] = four): MatterDraft => ({
  id: "42",
  title: "Ny fordelingsnøkkel",
  cooperation: "fosen",
  broughtBy: "Fosen regionråd, sekretariatet",
  proposal: {
    kind: "key",
    id: "key-1",
    title: "30 % likt og 70 % etter folketall",
    text: "Nøkkelen er 30 % likt og 70 % etter folketall.\nDen gjelder fra 1. januar 2027.",
    terms: null,
    figures: null,
    attachments: [],
  },
  participations: participants.map((participant) => ({
    participant,
    how: "decides",
    path: [formannskap(participant), council(participant)],
  })),
  rule: { rule: { kind: "unanimity" }, closing: "stays-open", clause: agreed },
  level: {
    requires: "council-itself",
    clause: { kind: "law", citation: { act: "kommuneloven", section: "§ 18-4" }, grade: "read" },
  },
  finalBy: day("2026-11-19"),
  hearingDeadline: day("2026-10-15"),
  minimums: [],
  fallback: { text: "Dagens nøkkel fortsetter.", clause: agreed },
  ...more,
});

/** The same, sent on 1 September 2026. */
export const aMatter = (more: Partial<MatterDraft> = {}, participants: readonly string[] = four): Matter =>
  expect(sendMatter(expect(openMatter(aDraft(more, participants), hash)), day("2026-09-01")));

export type Said = Partial<Omit<NewDecision, "outcome">> & {
  readonly outcome?: NewDecision["outcome"] | Outcome["kind"];
};

let made = 0;

/** A council adopts, of version 1, on 1 October, unless a test says otherwise. */
export function aDecision(body: string, { outcome = "adopted", ...said }: Said = {}): NewDecision {
  made += 1;
  const whole =
    typeof outcome !== "string"
      ? outcome
      : outcome === "adopted-with-changes"
        ? { kind: outcome, text: null }
        : { kind: outcome };
  return {
    id: `d${String(made).padStart(6, "0")}`,
    body,
    version: 1,
    votes: null,
    partyVotes: [],
    text: "Kommunestyret vedtar nøkkelen.",
    date: day("2026-10-01"),
    caseNumber: `PS ${made}/26`,
    minutes: null,
    urgent: null,
    externalReference: null,
    registration: { by: "own", person: "sekretær", at: "2026-10-02T08:00:00Z" },
    ...said,
    outcome: whole,
  };
}

export const register = (matter: Matter, ...decisions: readonly NewDecision[]): Matter =>
  decisions.reduce(
    (current, decision) => expect(registerDecision(current, decision, { today: day("2027-12-31"), hash })).matter,
    matter,
  );

/** Each council says something; of whom nothing is said, it is silent. */
export const say = (matter: Matter, said: { readonly [participant: string]: Said }): Matter =>
  register(matter, ...Object.entries(said).map(([participant, what]) => aDecision(council(participant), what)));

/** A new version with another text, sent on 2 October 2026. */
export function changed(matter: Matter, text: string, sentOn = "2026-10-02"): Matter {
  const draft = { ...matter.versions[0].proposal, text };
  const version = { draft, seen: currentVersion(matter).proposal.version, note: null, sentOn: day(sentOn) };
  return expect(addVersion(matter, version, hash));
}
