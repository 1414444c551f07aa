import { z } from "zod";
import type { Context } from "../../../kernel/server/context.ts";
import { valueOrProblem } from "../../../kernel/server/problem.ts";
import { actorOf, type Routes } from "../../../kernel/server/route.ts";
import {
  closeHearingInput,
  correctDecisionInput,
  decisionDetailWire,
  givenViewWire,
  giveViewInput,
  recogniseDecisionInput,
  recommendInput,
  registerDecisionInput,
  registeredDecisionWire,
  replyInput,
  scheduleInput,
  viewDetailWire,
} from "../../contract.ts";
import { correctionFromWire, dateFrom, decisionFromWire, viewFromWire } from "../from-wire.ts";
import { bodyLimit } from "../matter.routes.ts";
import { readDecision, readView } from "../read/read-parts.ts";
import { closeHearing } from "./close-hearing.ts";
import { confirmView } from "./confirm-view.ts";
import { giveView } from "./give-view.ts";
import { recommend, registerDecision } from "./register-decision.ts";
import { replyToView } from "./reply-to-view.ts";
import { scheduleMatter } from "./schedule-matter.ts";
import { confirmDecision, correctDecision, recogniseDecision } from "./settle-decision.ts";

const byId = z.object({ id: z.string().min(1).max(100) });
const aDecision = byId.extend({ decision: z.string().min(1).max(100) });
const aView = byId.extend({ view: z.string().min(1).max(100) });
const aBody = byId.extend({ body: z.string().min(1).max(150) });
const nothing = z.object({});
const thatDecision = z.object({ decision: z.string() });
const thatView = z.object({ view: z.string() });
const scheduled = z.object({ body: z.string(), date: z.string() });

/** What bodies do in a matter: schedule, decide, recommend, give views, have them answered, close. */
export const answerRoutes =
  (context: Context): Routes =>
  async (app) => {
    app.put(
      "/api/v1/matters/:id/schedule/:body",
      {
        config: { policy: "matters/schedule" },
        schema: { params: aBody, body: scheduleInput, response: { 200: scheduled } },
      },
      async (request) => {
        const { id: matter, body } = request.params;
        const input = { matter, body, date: dateFrom(request.body.date) };
        return valueOrProblem(await scheduleMatter(context, input, actorOf(request)));
      },
    );
    app.post(
      "/api/v1/matters/:id/decisions",
      {
        bodyLimit,
        config: { policy: "matters/register-decision" },
        schema: { params: byId, body: registerDecisionInput, response: { 200: registeredDecisionWire } },
      },
      async (request) => {
        const { body, source, minutes } = request.body;
        const input = { ...decisionFromWire(request.body), matter: request.params.id, body, source, minutes };
        return valueOrProblem(await registerDecision(context, input, actorOf(request)));
      },
    );
    app.post(
      "/api/v1/matters/:id/recommendations",
      {
        bodyLimit,
        config: { policy: "matters/recommend" },
        schema: { params: byId, body: recommendInput, response: { 200: registeredDecisionWire } },
      },
      async (request) => {
        const { date, ...said } = request.body;
        const input = { ...said, date: dateFrom(date), matter: request.params.id };
        return valueOrProblem(await recommend(context, input, actorOf(request)));
      },
    );
    app.get(
      "/api/v1/matters/:id/decisions/:decision",
      { config: { policy: "matters/read" }, schema: { params: aDecision, response: { 200: decisionDetailWire } } },
      async (request) => {
        const { id: matter, decision } = request.params;
        return valueOrProblem(await readDecision(context, { matter, decision }, actorOf(request)));
      },
    );
    app.post(
      "/api/v1/matters/:id/decisions/:decision/confirmation",
      {
        config: { policy: "matters/confirm" },
        schema: { params: aDecision, body: nothing, response: { 200: thatDecision } },
      },
      async (request) => {
        const { id: matter, decision } = request.params;
        return valueOrProblem(await confirmDecision(context, { matter, decision }, actorOf(request)));
      },
    );
    app.post(
      "/api/v1/matters/:id/decisions/:decision/correction",
      {
        bodyLimit,
        config: { policy: "matters/correct" },
        schema: {
          params: aDecision,
          body: correctDecisionInput,
          response: { 200: thatDecision.extend({ corrections: z.number().int() }) },
        },
      },
      async (request) => {
        const { id: matter, decision } = request.params;
        const input = { ...correctionFromWire(request.body), matter, decision };
        return valueOrProblem(await correctDecision(context, input, actorOf(request)));
      },
    );
    app.post(
      "/api/v1/matters/:id/decisions/:decision/recognition",
      {
        config: { policy: "matters/recognise" },
        schema: { params: aDecision, body: recogniseDecisionInput, response: { 200: thatDecision } },
      },
      async (request) => {
        const { id: matter, decision } = request.params;
        return valueOrProblem(
          await recogniseDecision(context, { ...request.body, matter, decision }, actorOf(request)),
        );
      },
    );
    app.post(
      "/api/v1/matters/:id/views",
      {
        bodyLimit,
        config: { policy: "matters/give-view" },
        schema: { params: byId, body: giveViewInput, response: { 200: givenViewWire } },
      },
      async (request) => {
        const { body, attachments } = request.body;
        const input = { ...viewFromWire(request.body), matter: request.params.id, body, attachments };
        return valueOrProblem(await giveView(context, input, actorOf(request)));
      },
    );
    app.get(
      "/api/v1/matters/:id/views/:view",
      { config: { policy: "matters/read" }, schema: { params: aView, response: { 200: viewDetailWire } } },
      async (request) => {
        const { id: matter, view } = request.params;
        return valueOrProblem(await readView(context, { matter, view }, actorOf(request)));
      },
    );
    app.post(
      "/api/v1/matters/:id/views/:view/confirmation",
      {
        config: { policy: "matters/confirm" },
        schema: { params: aView, body: nothing, response: { 200: thatView } },
      },
      async (request) => {
        const { id: matter, view } = request.params;
        return valueOrProblem(await confirmView(context, { matter, view }, actorOf(request)));
      },
    );
    app.post(
      "/api/v1/matters/:id/views/:view/replies",
      {
        bodyLimit,
        config: { policy: "matters/lead" },
        schema: { params: aView, body: replyInput, response: { 200: z.object({ replies: z.number().int() }) } },
      },
      async (request) => {
        const { id: matter, view } = request.params;
        return valueOrProblem(await replyToView(context, { ...request.body, matter, view }, actorOf(request)));
      },
    );
    app.post(
      "/api/v1/matters/:id/hearing-closing",
      {
        config: { policy: "matters/close-hearing" },
        schema: { params: byId, body: closeHearingInput, response: { 200: z.object({ breach: z.boolean() }) } },
      },
      async (request) =>
        valueOrProblem(await closeHearing(context, { ...request.body, matter: request.params.id }, actorOf(request))),
    );
  };
