import { expect } from "@omforent/kernel";
import { registerCooperation } from "../../cooperations/server/index.ts";
import { aRegistration } from "../../cooperations/testing/a-cooperation.ts";
import { type Actor, operator } from "../../kernel/domain/actor.ts";
import type { Context } from "../../kernel/server/context.ts";
import { aPerson } from "../../kernel/testing/people.ts";
import type { Answer, Replies, Reply, Step } from "../domain/index.ts";

/** Osen, Åfjord and Ørland share a service. */
export async function aCooperation(context: Context, name: string): Promise<string> {
  const participants = ["Osen", "Åfjord", "Ørland"].map((participant) => ({
    participant,
    role: "participant" as const,
    from: null,
    to: null,
  }));
  return expect(await registerCooperation(context, { ...aRegistration({ name }), participants }, operator)).id;
}

export const chief = (municipality: string, more: Partial<Actor> = {}): Actor =>
  aPerson("chief-executive", `municipality:${municipality}`, more);
export const mayor = (municipality: string): Actor => aPerson("mayor", `municipality:${municipality}`);

export const reply = (step: Step | null, why: string | null = null): Reply => ({ step, why });

/** Good on everything but what the test is about. */
export const someReplies = (said: Partial<Replies> = {}): Replies => ({
  influence: reply(4),
  quality: reply(4),
  cost: reply(4),
  coordination: reply(4),
  key: reply(4),
  ...said,
});

export const anAnswer = (said: Partial<Answer> = {}): Answer => ({
  id: "e-aaaaaaaaaaaaaaaa",
  participant: "5020",
  year: 2025,
  replies: someReplies(),
  on: "2026-03-01" as Answer["on"],
  role: "chief-executive",
  sharedOn: null,
  revision: 1,
  ...said,
});
