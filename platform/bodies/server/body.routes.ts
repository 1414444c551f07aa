import type { PlainDate } from "@omforent/kernel";
import { z } from "zod";
import type { Context } from "../../kernel/server/context.ts";
import { valueOrProblem } from "../../kernel/server/problem.ts";
import { actorOf, type Routes } from "../../kernel/server/route.ts";
import {
  addMeetingInput,
  bodyDetailWire,
  bodyListQuery,
  bodyListWire,
  cancelMeetingInput,
  changeBodyInput,
  createBodyInput,
  endMemberInput,
  importedMeetingsWire,
  importMeetingsInput,
  savedBodyWire,
  seatedMemberWire,
  seatMemberInput,
} from "../contract.ts";
import { changeBody } from "./change-body.ts";
import { addMeeting, cancelMeeting } from "./change-plan.ts";
import { createBody } from "./create-body.ts";
import { endMember } from "./end-member.ts";
import { importMeetings } from "./import-meetings.ts";
import { listBodies } from "./list-bodies.ts";
import { readBody } from "./read-body.ts";
import { seatMember } from "./seat-member.ts";
import { weightRoutes } from "./weight.routes.ts";

const byId = z.object({ id: z.string().min(1).max(150) });
const aMember = byId.extend({ member: z.string().min(1).max(40) });
/** Two million characters of calendar, escaped. */
const bodyLimit = 8 * 1024 * 1024;

/** Bodies, their members and their meetings: read by everybody, kept by their own. */
export const bodyRoutes =
  (context: Context): Routes =>
  async (app) => {
    app.get(
      "/api/v1/bodies",
      { config: { policy: "bodies/read" }, schema: { querystring: bodyListQuery, response: { 200: bodyListWire } } },
      async (request) => valueOrProblem(await listBodies(context, request.query.holder, actorOf(request))),
    );
    app.post(
      "/api/v1/bodies",
      { config: { policy: "bodies/keep" }, schema: { body: createBodyInput, response: { 201: savedBodyWire } } },
      async (request, reply) => {
        const saved = valueOrProblem(await createBody(context, request.body, actorOf(request)));
        return reply.code(201).header("location", `/api/v1/bodies/${saved.id}`).send(saved);
      },
    );
    app.get(
      "/api/v1/bodies/:id",
      { config: { policy: "bodies/read" }, schema: { params: byId, response: { 200: bodyDetailWire } } },
      async (request) => valueOrProblem(await readBody(context, request.params.id, actorOf(request))),
    );
    app.patch(
      "/api/v1/bodies/:id",
      {
        config: { policy: "bodies/keep" },
        schema: { params: byId, body: changeBodyInput, response: { 200: savedBodyWire } },
      },
      async (request) =>
        valueOrProblem(await changeBody(context, { ...request.body, id: request.params.id }, actorOf(request))),
    );
    app.post(
      "/api/v1/bodies/:id/members",
      {
        config: { policy: "bodies/keep" },
        schema: { params: byId, body: seatMemberInput, response: { 201: seatedMemberWire } },
      },
      async (request, reply) => {
        const { from, to, ...said } = request.body;
        const member = { ...said, body: request.params.id, from: from as PlainDate, to: to as PlainDate | null }; // z.iso.date
        return reply.code(201).send(valueOrProblem(await seatMember(context, member, actorOf(request))));
      },
    );
    app.post(
      "/api/v1/bodies/:id/members/:member/end",
      {
        config: { policy: "bodies/keep" },
        schema: { params: aMember, body: endMemberInput, response: { 200: seatedMemberWire } },
      },
      async (request) => {
        const { id: body, member } = request.params;
        const on = request.body.on as PlainDate; // z.iso.date
        return valueOrProblem(await endMember(context, { body, member, on }, actorOf(request)));
      },
    );
    app.post(
      "/api/v1/bodies/:id/meetings",
      {
        config: { policy: "bodies/keep" },
        schema: { params: byId, body: addMeetingInput, response: { 200: savedBodyWire } },
      },
      async (request) => {
        const { date, paperDeadline, ...said } = request.body;
        const days = { date: date as PlainDate, paperDeadline: paperDeadline as PlainDate | null }; // z.iso.date
        const meeting = { ...said, ...days, body: request.params.id };
        return valueOrProblem(await addMeeting(context, meeting, actorOf(request)));
      },
    );
    app.post(
      "/api/v1/bodies/:id/meetings/cancel",
      {
        config: { policy: "bodies/keep" },
        schema: { params: byId, body: cancelMeetingInput, response: { 200: savedBodyWire } },
      },
      async (request) =>
        valueOrProblem(await cancelMeeting(context, { ...request.body, body: request.params.id }, actorOf(request))),
    );
    app.post(
      "/api/v1/bodies/import-meetings",
      {
        bodyLimit,
        config: { policy: "bodies/keep" },
        schema: { body: importMeetingsInput, response: { 200: importedMeetingsWire } },
      },
      async (request) => valueOrProblem(await importMeetings(context, request.body, actorOf(request))),
    );
    await app.register(weightRoutes(context));
  };
