import type { PlainDate } from "@omforent/kernel";
import { expect as known, type Ore, oreFromWire } from "@omforent/kernel";
import { z } from "zod";
import type { Context } from "../../../kernel/server/context.ts";
import { valueOrProblem } from "../../../kernel/server/problem.ts";
import { actorOf, type Routes } from "../../../kernel/server/route.ts";
import {
  askCouncilsInput,
  askedCouncilsWire,
  endedNegotiationWire,
  endNegotiationInput,
  negotiationQuery,
  negotiationWire,
  nextRoundInput,
  openedRoundWire,
  proposedKeyWire,
  proposeKeyInput,
  shareAnswerInput,
  sharedAnswerWire,
  writeAnswerInput,
  writtenAnswerWire,
} from "../../contract.ts";
import { askCouncils } from "./ask-councils.ts";
import { endNegotiation } from "./end-negotiation.ts";
import { nextRound } from "./next-round.ts";
import { type ProposeKey, proposeKey } from "./propose-key.ts";
import { readNegotiation } from "./read-negotiation.ts";
import { shareAnswer } from "./share-answer.ts";
import { writeAnswer } from "./write-answer.ts";

const byId = z.object({ id: z.string().min(1).max(150) });
/** The schema says that it is kroner. */
const money = (wire: string): Ore => known(oreFromWire(wire));
/** The schema says that it is a date. */
const date = (iso: string): PlainDate => iso as PlainDate;

/** Agreeing on a key: what is on the table, what each can live with, and asking the councils. */
export const negotiationRoutes =
  (context: Context): Routes =>
  async (app) => {
    app.get(
      "/api/v1/cooperations/:id/negotiation",
      {
        config: { policy: "distribution-keys/read-negotiation" },
        schema: { params: byId, querystring: negotiationQuery, response: { 200: negotiationWire } },
      },
      async (request) => {
        const { seat = null, negotiation = null } = request.query;
        const input = { cooperationId: request.params.id, seat, negotiation };
        return valueOrProblem(await readNegotiation(context, input, actorOf(request)));
      },
    );
    app.post(
      "/api/v1/cooperations/:id/key-proposals",
      {
        config: { policy: "distribution-keys/propose" },
        schema: { params: byId, body: proposeKeyInput, response: { 201: proposedKeyWire } },
      },
      async (request, reply) => {
        const input = proposalFrom(request.params.id, request.body);
        return reply.code(201).send(valueOrProblem(await proposeKey(context, input, actorOf(request))));
      },
    );
    app.put(
      "/api/v1/negotiations/:id/answer",
      {
        config: { policy: "distribution-keys/answer" },
        schema: { params: byId, body: writeAnswerInput, response: { 200: writtenAnswerWire } },
      },
      async (request) => {
        const { maximum, verdicts, ...said } = request.body;
        const input = {
          ...said,
          negotiation: request.params.id,
          maximum: maximum === null ? null : money(maximum),
          verdicts: new Map(Object.entries(verdicts)),
        };
        return valueOrProblem(await writeAnswer(context, input, actorOf(request)));
      },
    );
    app.post(
      "/api/v1/negotiations/:id/answer/sharing",
      {
        config: { policy: "distribution-keys/share-answer" },
        schema: { params: byId, body: shareAnswerInput, response: { 201: sharedAnswerWire } },
      },
      async (request, reply) => {
        const input = { ...request.body, negotiation: request.params.id };
        return reply.code(201).send(valueOrProblem(await shareAnswer(context, input, actorOf(request))));
      },
    );
    app.post(
      "/api/v1/negotiations/:id/rounds",
      {
        config: { policy: "distribution-keys/lead-negotiation" },
        schema: { params: byId, body: nextRoundInput, response: { 201: openedRoundWire } },
      },
      async (request, reply) => {
        const input = { ...request.body, negotiation: request.params.id };
        return reply.code(201).send(valueOrProblem(await nextRound(context, input, actorOf(request))));
      },
    );
    app.post(
      "/api/v1/negotiations/:id/end",
      {
        config: { policy: "distribution-keys/lead-negotiation" },
        schema: { params: byId, body: endNegotiationInput, response: { 201: endedNegotiationWire } },
      },
      async (request, reply) => {
        const input = { ...request.body, negotiation: request.params.id };
        return reply.code(201).send(valueOrProblem(await endNegotiation(context, input, actorOf(request))));
      },
    );
    app.post(
      "/api/v1/key-proposals/:id/matter",
      {
        config: { policy: "distribution-keys/ask-councils" },
        schema: { params: byId, body: askCouncilsInput, response: { 201: askedCouncilsWire } },
      },
      async (request, reply) => {
        const { finalBy, ...body } = request.body;
        const input = { ...body, version: request.params.id, finalBy: finalBy === null ? null : date(finalBy) };
        return reply.code(201).send(valueOrProblem(await askCouncils(context, input, actorOf(request))));
      },
    );
  };

function proposalFrom(cooperationId: string, body: z.output<typeof proposeKeyInput>): ProposeKey {
  const { validFrom, phaseIn, phaseInWords, advances, inKind, reason, basis, groups, alone, ...rest } = body;
  return {
    ...rest,
    cooperationId,
    terms: { validFrom: date(validFrom), phaseIn, phaseInWords, advances, inKind, reason },
    basis: basis && { ...basis, amount: money(basis.amount) },
    groups: groups.map(({ name, amount }) => ({ name, amount: money(amount) })),
    alone: alone.map((one) => ({ ...one, from: money(one.from), to: money(one.to) })),
  };
}
