import type { Result } from "@omforent/kernel";
import type { Actor, Signature } from "../../../kernel/domain/actor.ts";
import type { Context } from "../../../kernel/server/context.ts";
import type { RegisteredDecisionWire } from "../../contract.ts";
import { mayRecommend, mayRegisterForOthers, mayRegisterOwn, type Registration } from "../../domain/index.ts";
import { heldOf } from "../store/stored-matter.ts";
import { type Answering, answerIn } from "./answering.ts";
import { recordDecision, type WrittenDecision } from "./record-decision.ts";

export type RegisterDecision = WrittenDecision & {
  readonly matter: string;
  readonly body: string;
  /** Where others have it from. */
  readonly source: string | null;
};

/**
 * Registers what a body decided: its own municipality as its own, anybody else who takes part as «registrert av andre, ikke bekreftet», with the
 * source. Refusals: those of answering and of recording a decision.
 */
export const registerDecision = (
  context: Context,
  { matter, body, source, ...written }: RegisterDecision,
  actor: Actor,
): Promise<Result<RegisteredDecisionWire>> =>
  answerIn(
    context,
    { matter, body },
    { actor, may: (answering) => mayRegisterOwn(actor, answering.body) ?? mayForOthers(actor, answering) },
    async ({ by, ...answering }) => {
      const isOwn = mayRegisterOwn(actor, answering.body) !== null;
      const who = { person: by.id, at: answering.at };
      const registration: Registration = isOwn
        ? { by: "own", ...who }
        : { by: "others", ...who, source: source?.trim() ?? "", confirmed: null };
      return recordDecision({ answering, by, registration, registrant: registrantOf(by) }, written);
    },
  );

const mayForOthers = (actor: Actor, { stored }: Answering): Signature | null =>
  mayRegisterForOthers(actor, stored.matter, heldOf(stored));

export const registrantOf = (by: Signature) => ({
  name: by.name,
  holder: by.onBehalfOf,
  link: null,
  confirmedName: null,
});

export type Recommend = Pick<WrittenDecision, "version" | "outcome" | "text" | "date"> & {
  readonly matter: string;
  readonly body: string;
};

/** The chief executive's recommendation (innstilling), which needs no meeting. Refusals: as of registering a decision. */
export const recommend = (
  context: Context,
  { matter, body, ...written }: Recommend,
  actor: Actor,
): Promise<Result<RegisteredDecisionWire>> =>
  answerIn(
    context,
    { matter, body },
    { actor, may: (answering) => mayRecommend(actor, answering.body) },
    async ({ by, ...answering }) =>
      recordDecision(
        {
          answering,
          by,
          registration: { by: "own", person: by.id, at: answering.at },
          registrant: registrantOf(by),
        },
        {
          ...written,
          votes: null,
          partyVotes: [],
          caseNumber: null,
          minutes: null,
          urgent: null,
          externalReference: null,
        },
      ),
  );
