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
import { listCooperations } from "./list-cooperations.ts";
import { listForms } from "./list-forms.ts";
import { listServices } from "./list-services.ts";
import { readCooperation } from "./read-cooperation.ts";
import { registerCooperation } from "./register-cooperation.ts";

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
        const list = valueOrProblem(await listCooperations(context, request.query, actorOf(request)));
        // The text is the answer; the schema above is for the description of the API.
        return reply
          .type("application/json; charset=utf-8")
          .serializer((text: unknown) => text as string)
          .send(list as never);
      },
    );
    app.get(
      "/api/v1/cooperations/:id",
      {
        config: { policy: "cooperations/read" },
        schema: { params: byId, response: { 200: cooperationDetailWire } },
      },
      async (request) => valueOrProblem(await readCooperation(context, request.params.id, actorOf(request))),
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
