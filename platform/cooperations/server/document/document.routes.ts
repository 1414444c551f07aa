import { z } from "zod";
import type { Context } from "../../../kernel/server/context.ts";
import { valueOrProblem } from "../../../kernel/server/problem.ts";
import { actorOf, type Routes } from "../../../kernel/server/route.ts";
import {
  changeDocumentInput,
  documentListWire,
  documentWire,
  savedDocumentWire,
  sendDocumentInput,
  sentDocumentWire,
  withdrawDocumentInput,
  withdrawnDocumentWire,
  writeDocumentInput,
} from "../../contract.ts";
import { changeDocument } from "./change-document.ts";
import { exportDocument } from "./export-document.ts";
import { listDocuments } from "./list-documents.ts";
import { readDocument } from "./read-document.ts";
import { sendDocument } from "./send-document.ts";
import { withdrawDocument } from "./withdraw-document.ts";
import { writeDocument } from "./write-document.ts";

const byId = z.object({ id: z.string().min(1).max(100) });
/** A megabyte of text, with every letter escaped in JSON. */
const bodyLimit = 7 * 1024 * 1024;

/** Documents about a cooperation: the list, one of them, and what its municipality does with it. */
export const documentRoutes =
  (context: Context): Routes =>
  async (app) => {
    app.get(
      "/api/v1/cooperations/:id/documents",
      {
        config: { policy: "cooperations/read-documents" },
        schema: { params: byId, response: { 200: documentListWire } },
      },
      async (request) => valueOrProblem(await listDocuments(context, request.params.id, actorOf(request))),
    );
    app.post(
      "/api/v1/cooperations/:id/documents",
      {
        bodyLimit,
        config: { policy: "cooperations/write-document" },
        schema: { params: byId, body: writeDocumentInput, response: { 201: savedDocumentWire } },
      },
      async (request, reply) => {
        const input = { ...request.body, cooperationId: request.params.id };
        const saved = valueOrProblem(await writeDocument(context, input, actorOf(request)));
        return reply.code(201).header("location", `/api/v1/documents/${saved.id}`).send(saved);
      },
    );
    app.get(
      "/api/v1/documents/:id",
      { config: { policy: "cooperations/read-document" }, schema: { params: byId, response: { 200: documentWire } } },
      async (request) => valueOrProblem(await readDocument(context, request.params.id, actorOf(request))),
    );
    app.get(
      "/api/v1/documents/:id/text",
      { config: { policy: "cooperations/read-document" }, schema: { params: byId } },
      async (request, reply) => {
        const { name, text } = valueOrProblem(await exportDocument(context, request.params.id, actorOf(request)));
        return reply
          .type("text/plain; charset=utf-8")
          .header("content-disposition", `attachment; filename="${name}"`)
          .send(text);
      },
    );
    app.patch(
      "/api/v1/documents/:id",
      {
        bodyLimit,
        config: { policy: "cooperations/change-document" },
        schema: { params: byId, body: changeDocumentInput, response: { 200: savedDocumentWire } },
      },
      async (request) =>
        valueOrProblem(await changeDocument(context, { ...request.body, id: request.params.id }, actorOf(request))),
    );
    app.delete(
      "/api/v1/documents/:id",
      {
        config: { policy: "cooperations/change-document" },
        schema: { params: byId, body: withdrawDocumentInput, response: { 200: withdrawnDocumentWire } },
      },
      async (request) =>
        valueOrProblem(await withdrawDocument(context, { ...request.body, id: request.params.id }, actorOf(request))),
    );
    app.post(
      "/api/v1/documents/:id/sending",
      {
        config: { policy: "cooperations/send-document" },
        schema: { params: byId, body: sendDocumentInput, response: { 201: sentDocumentWire } },
      },
      async (request, reply) =>
        reply
          .code(201)
          .send(
            valueOrProblem(await sendDocument(context, { ...request.body, id: request.params.id }, actorOf(request))),
          ),
    );
  };
