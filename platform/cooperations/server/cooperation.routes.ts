import type { FastifyReply } from "fastify";
import { z } from "zod";
import type { Context } from "../../kernel/server/context.ts";
import { valueOrProblem } from "../../kernel/server/problem.ts";
import { actorOf, type Routes } from "../../kernel/server/route.ts";
import {
  answerExistenceInput,
  cooperationDetailWire,
  cooperationListQuery,
  cooperationListWire,
  correctCooperationInput,
  formListWire,
  registerCooperationInput,
  savedCooperationWire,
  serviceListWire,
} from "../contract.ts";
import { answerWhetherItExists } from "./answer-existence.ts";
import { correctCooperation } from "./correct-cooperation.ts";
import { documentRoutes } from "./document/document.routes.ts";
import { importRoutes } from "./import/import.routes.ts";
import { keptAnswer } from "./kept-answers.ts";
import { listCooperations } from "./list-cooperations.ts";
import { listForms } from "./list-forms.ts";
import { listServices } from "./list-services.ts";
import { readCooperation } from "./read-cooperation.ts";
import { registerCooperation } from "./register-cooperation.ts";

/** Both answers are the same for everybody, so they are kept. The text is the answer; the route's schema describes it. */
const sendText = (reply: FastifyReply, text: string) =>
  reply
    .type("application/json; charset=utf-8")
    .serializer((payload: unknown) => payload as string)
    .send(text as never);

const byId = z.object({ id: z.string().min(1).max(100) });

/** Cooperations: the list, one of them, and what a person may say about them. */
export const cooperationRoutes =
  (context: Context): Routes =>
  async (app) => {
    await app.register(importRoutes(context));
    await app.register(documentRoutes(context));
    app.get(
      "/api/v1/cooperations",
      {
        config: { policy: "cooperations/read" },
        schema: { querystring: cooperationListQuery, response: { 200: cooperationListWire } },
      },
      async (request, reply) => {
        const list = async () => valueOrProblem(await listCooperations(context, request.query, actorOf(request)));
        return sendText(reply, await keptAnswer(context, `list ${JSON.stringify(request.query)}`, list));
      },
    );
    app.get(
      "/api/v1/cooperations/:id",
      {
        config: { policy: "cooperations/read" },
        schema: { params: byId, response: { 200: cooperationDetailWire } },
      },
      async (request, reply) => {
        const { id } = request.params;
        const read = async () =>
          reply.serialize(valueOrProblem(await readCooperation(context, id, actorOf(request)))) as string;
        return sendText(reply, await keptAnswer(context, `cooperation ${id}`, read));
      },
    );
    app.post(
      "/api/v1/cooperations",
      {
        config: { policy: "cooperations/register" },
        schema: { body: registerCooperationInput, response: { 201: savedCooperationWire } },
      },
      async (request, reply) => {
        const saved = valueOrProblem(await registerCooperation(context, request.body, actorOf(request)));
        return reply.code(201).header("location", `/api/v1/cooperations/${saved.id}`).send(saved);
      },
    );
    app.patch(
      "/api/v1/cooperations/:id",
      {
        config: { policy: "cooperations/correct" },
        schema: { params: byId, body: correctCooperationInput, response: { 200: savedCooperationWire } },
      },
      async (request) =>
        valueOrProblem(await correctCooperation(context, { ...request.body, id: request.params.id }, actorOf(request))),
    );
    app.post(
      "/api/v1/cooperations/:id/existence",
      {
        config: { policy: "cooperations/answer-existence" },
        schema: { params: byId, body: answerExistenceInput, response: { 200: savedCooperationWire } },
      },
      async (request) =>
        valueOrProblem(
          await answerWhetherItExists(context, { ...request.body, id: request.params.id }, actorOf(request)),
        ),
    );
    app.get(
      "/api/v1/forms",
      { config: { policy: "cooperations/read" }, schema: { response: { 200: formListWire } } },
      async () => listForms(),
    );
    app.get(
      "/api/v1/services",
      { config: { policy: "cooperations/read" }, schema: { response: { 200: serviceListWire } } },
      async () => listServices(context),
    );
  };
