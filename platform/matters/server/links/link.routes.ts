import { z } from "zod";
import type { Context } from "../../../kernel/server/context.ts";
import { valueOrProblem } from "../../../kernel/server/problem.ts";
import { actorOf, type Routes } from "../../../kernel/server/route.ts";
import {
  answerDecisionInput,
  answerLinkListWire,
  answerViewInput,
  givenViewWire,
  madeAnswerLinkWire,
  makeAnswerLinkInput,
  openedAnswerLinkWire,
  registeredDecisionWire,
} from "../../contract.ts";
import { dateFrom, decisionFromWire, viewFromWire } from "../from-wire.ts";
import { bodyLimit } from "../matter.routes.ts";
import { decideByLink, openAnswerLink, viewByLink } from "./answer-by-link.ts";
import { listAnswerLinks, makeAnswerLink, withdrawAnswerLink } from "./answer-links.ts";

const byId = z.object({ id: z.string().min(1).max(100) });
const byToken = z.object({ token: z.string().min(1).max(200) });

/** Links by which a municipality that has not joined answers. Whoever follows one needs no sign-in: the link is the key. */
export const linkRoutes =
  (context: Context): Routes =>
  async (app) => {
    app.get(
      "/api/v1/matters/:id/answer-links",
      { config: { policy: "matters/lead" }, schema: { params: byId, response: { 200: answerLinkListWire } } },
      async (request) => valueOrProblem(await listAnswerLinks(context, request.params.id, actorOf(request))),
    );
    app.post(
      "/api/v1/matters/:id/answer-links",
      {
        config: { policy: "matters/lead" },
        schema: { params: byId, body: makeAnswerLinkInput, response: { 201: madeAnswerLinkWire } },
      },
      async (request, reply) => {
        const { expiresOn, ...said } = request.body;
        const input = { ...said, expiresOn: dateFrom(expiresOn), matter: request.params.id };
        return reply.code(201).send(valueOrProblem(await makeAnswerLink(context, input, actorOf(request))));
      },
    );
    app.post(
      "/api/v1/answer-links/:id/withdrawal",
      {
        config: { policy: "matters/lead" },
        schema: { params: byId, body: z.object({}), response: { 200: byId } },
      },
      async (request) => valueOrProblem(await withdrawAnswerLink(context, request.params.id, actorOf(request))),
    );
    app.get(
      "/api/v1/answers/:token",
      {
        config: { policy: "matters/answer-by-link" },
        schema: { params: byToken, response: { 200: openedAnswerLinkWire } },
      },
      async (request) => valueOrProblem(await openAnswerLink(context, request.params.token)),
    );
    app.post(
      "/api/v1/answers/:token/decision",
      {
        bodyLimit,
        config: { policy: "matters/answer-by-link" },
        schema: { params: byToken, body: answerDecisionInput, response: { 200: registeredDecisionWire } },
      },
      async (request) => {
        const { body, person } = request.body;
        const input = { ...decisionFromWire(request.body), minutes: null, token: request.params.token, body, person };
        return valueOrProblem(await decideByLink(context, input));
      },
    );
    app.post(
      "/api/v1/answers/:token/view",
      {
        bodyLimit,
        config: { policy: "matters/answer-by-link" },
        schema: { params: byToken, body: answerViewInput, response: { 200: givenViewWire } },
      },
      async (request) => {
        const { body, person } = request.body;
        const input = { ...viewFromWire(request.body), attachments: [], token: request.params.token, body, person };
        return valueOrProblem(await viewByLink(context, input));
      },
    );
  };
