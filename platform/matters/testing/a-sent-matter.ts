import { expect } from "@omforent/kernel";
import type { Actor } from "../../kernel/domain/actor.ts";
import type { Context } from "../../kernel/server/context.ts";
import { aPerson } from "../../kernel/testing/people.ts";
import type { RegisteredDecisionWire } from "../contract.ts";
import { type RegisterDecision, registerDecision } from "../server/answers/register-decision.ts";
import { type DraftMatter, draftMatter } from "../server/write/draft-matter.ts";
import { sendMatter } from "../server/write/send-matter.ts";
import { agreed, day } from "./a-matter.ts";

export const osenOfficer = aPerson("case-officer", "municipality:5020");
export const secretaryOf = (municipality: string): Actor => aPerson("secretary", `municipality:${municipality}`);
export const councilOf = (municipality: string): string => `${municipality}-kommunestyre`;
export const formannskapOf = (municipality: string): string => `${municipality}-formannskap`;
export const chiefOf = (municipality: string): string => `${municipality}-kommunedirektor`;

/** Osen asks its own council and Åfjord's for a new key of NAV Nord-Fosen, unless a test says otherwise. */
export const aWrittenMatter = (said: Partial<DraftMatter> = {}): DraftMatter => ({
  holder: "municipality:5020",
  title: "Ny fordelingsnøkkel for NAV",
  broughtBy: null,
  cooperation: "nav-nord-fosen",
  proposal: {
    kind: "key",
    id: "nav-key",
    title: "30 % likt og 70 % etter folketall",
    text: "§ 1 Nøkkelen er 30 % likt og 70 % etter folketall.\n§ 2 Den gjelder fra 1. januar 2027.",
    terms: null,
    figures: null,
    attachments: [],
  },
  participations: ["5020", "5058"].map((participant) => ({
    participant,
    how: "decides" as const,
    path: [chiefOf(participant), formannskapOf(participant), councilOf(participant)],
  })),
  rule: { rule: { kind: "unanimity" }, closing: "stays-open", clause: agreed },
  level: { requires: "council-itself", clause: agreed },
  finalBy: day("2026-11-30"),
  hearingDeadline: day("2026-10-15"),
  minimums: [],
  fallback: { text: "Dagens nøkkel fortsetter.", clause: null },
  ...said,
});

export const drafted = async (context: Context, said: Partial<DraftMatter> = {}, by = osenOfficer): Promise<string> =>
  expect(await draftMatter(context, aWrittenMatter(said), by)).id;

export async function sentOut(context: Context, said: Partial<DraftMatter> = {}, by = osenOfficer): Promise<string> {
  const id = await drafted(context, said, by);
  expect(await sendMatter(context, { id, revision: 1 }, by));
  return id;
}

/** The council adopts version 1 on the day that tests stand still at, unless a test says otherwise. */
export const aWrittenDecision = (matter: string, said: Partial<RegisterDecision> = {}): RegisterDecision => ({
  matter,
  body: councilOf("5020"),
  version: 1,
  outcome: { kind: "adopted" },
  votes: null,
  partyVotes: [],
  text: "Kommunestyret vedtar nøkkelen.",
  date: day("2026-03-01"),
  caseNumber: "PS 1/26",
  minutes: null,
  urgent: null,
  externalReference: null,
  source: null,
  ...said,
});

export const decided = async (context: Context, said: RegisterDecision, by: Actor): Promise<RegisteredDecisionWire> =>
  expect(await registerDecision(context, said, by));
