import { expect, kroner, type PlainDate } from "@omforent/kernel";
import { registerCooperation } from "../../cooperations/server/index.ts";
import { aRegistration } from "../../cooperations/testing/a-cooperation.ts";
import { type Actor, operator } from "../../kernel/domain/actor.ts";
import type { Context } from "../../kernel/server/context.ts";
import { aPerson } from "../../kernel/testing/people.ts";
import type { ProposalTerms } from "../domain/negotiation/index.ts";
import type { KeptAnswer } from "../server/negotiation/kept-negotiation.ts";
import { type ProposedKey, type ProposeKey, proposeKey } from "../server/negotiation/propose-key.ts";
import { type WriteAnswer, writeAnswer } from "../server/negotiation/write-answer.ts";
import { registerKeyVersion } from "../server/register-key-version.ts";

/** Osen, Åfjord and Ørland; the host is Ørland. Each call makes another cooperation, since negotiations are only ever added. */
export async function aCooperation(context: Context, name: string): Promise<string> {
  const participants = ["Osen", "Åfjord", "Ørland"].map((participant) => ({
    participant,
    role: "participant" as const,
    from: null,
    to: null,
  }));
  const asked = { ...aRegistration({ name }), participants };
  const first = await registerCooperation(context, asked, operator);
  if (first.ok) return first.value.id;
  const candidates = first.refusal.params.candidates as readonly { readonly id: string }[]; // the refusal names them
  const notTheSameAs = candidates.map(({ id }) => id);
  return expect(await registerCooperation(context, { ...asked, notTheSameAs }, operator)).id;
}

/** Today's key of the cooperation: all pay the same. */
export const withTodaysKey = async (context: Context, cooperationId: string, key = "likt"): Promise<void> => {
  const said = { validFrom: "2020-01-01" as PlainDate, status: "registered-as-todays" as const, note: null, seen: 0 };
  const source = { title: "Samarbeidsavtalen § 6", url: null, date: null };
  expect(await registerKeyVersion(context, { cooperationId, key, language: "nb", source, ...said }, operator));
};

export const chief = (municipality: string, more: Partial<Actor> = {}): Actor =>
  aPerson("chief-executive", `municipality:${municipality}`, more);
export const mayor = (municipality: string): Actor => aPerson("mayor", `municipality:${municipality}`);
export const secretariat = (cooperation: string): Actor => aPerson("cooperation-officer", `cooperation:${cooperation}`);

export const someTerms = (terms: Partial<ProposalTerms> = {}): ProposalTerms => ({
  validFrom: "2027-01-01" as PlainDate,
  phaseIn: null,
  phaseInWords: null,
  advances: null,
  inKind: [],
  reason: null,
  ...terms,
});

export const aProposal = (cooperationId: string, said: Partial<ProposeKey> = {}): ProposeKey => ({
  cooperationId,
  holder: "municipality:5020",
  key: "30 % likt og 70 % etter folketall",
  language: "nb",
  title: null,
  terms: someTerms(),
  basis: { year: 2026, amount: kroner(1_000_000n), amountIsReal: true },
  groups: [],
  alone: [],
  ...said,
});

export const proposed = async (
  context: Context,
  cooperationId: string,
  said: Partial<ProposeKey> = {},
  actor: Actor = chief("5020"),
): Promise<ProposedKey> => expect(await proposeKey(context, aProposal(cooperationId, said), actor));

type Contents = NonNullable<KeptAnswer["contents"]>;
export const anAnswer = (said: Partial<Contents> = {}): Contents => ({
  maximum: null,
  verdicts: new Map(),
  conditions: null,
  reason: null,
  ...said,
});

export const answered = async (
  context: Context,
  {
    actor = null,
    ...said
  }: Pick<WriteAnswer, "negotiation" | "participant"> & Partial<WriteAnswer> & { readonly actor?: Actor | null },
): Promise<number> => {
  const answer = { round: 1, seen: 0, ...anAnswer(), ...said };
  return expect(await writeAnswer(context, answer, actor ?? chief(said.participant))).revision;
};
