import type { PlainDate } from "@omforent/kernel";
import { z } from "zod";
import type { Holder } from "../../kernel/domain/holder.ts";
import type { Context } from "../../kernel/server/context.ts";
import { valueOrProblem } from "../../kernel/server/problem.ts";
import { actorOf, type Routes } from "../../kernel/server/route.ts";
import {
  assessImpartialitySchema,
  impartialitySchema,
  invitationSchema,
  invitedSchema,
  inviteSchema,
  logSchema,
  myAccessSchema,
  registerTieSchema,
  rolesAtSchema,
} from "../contract.ts";
import { endRole } from "./end-role.ts";
import { invite, withdrawInvitation } from "./invite.ts";
import type { KeptElsewhere } from "./kept-elsewhere.ts";
import { listRoles } from "./list-roles.ts";
import { exportLog, readLog } from "./logs.ts";
import { lookAtInvitation } from "./look-at-invitation.ts";
import { eraseMe, exportMe, readMyAccess, revokeSession } from "./me.ts";
import { assessImpartiality, endTie, readImpartiality, registerTie } from "./ties.ts";

const byId = z.object({ id: z.string().min(1).max(100) });
const saved = z.object({ id: z.string() });
const reason = z.string().max(2000).nullable().default(null);
const holderQuery = z.object({ holder: z.string().max(160) });
const asDate = (date: string | null) => date as PlainDate | null; // the schema says that it is one

/** Roles, invitations, what is kept about oneself, ties, and logs. */
export const accessRoutes =
  (context: Context, elsewhere: readonly KeptElsewhere[]): Routes =>
  async (app) => {
    await app.register(roleRoutes(context));
    await app.register(myRoutes(context, elsewhere));
    await app.register(tieRoutes(context));
    await app.register(logRoutes(context));
  };

const roleRoutes =
  (context: Context): Routes =>
  async (app) => {
    app.get(
      "/api/v1/roles",
      {
        config: { policy: "access/read-roles" },
        schema: { querystring: holderQuery, response: { 200: rolesAtSchema } },
      },
      async (request) => valueOrProblem(await listRoles(context, request.query.holder as Holder, actorOf(request))), // what is no holder has no roles
    );
    app.post(
      "/api/v1/invitations",
      { config: { policy: "access/give-role" }, schema: { body: inviteSchema, response: { 201: invitedSchema } } },
      async (request, reply) => {
        const { role, holder, from, to, basis, standsInFor, invited } = request.body;
        const period = { from: asDate(from) ?? context.today(), to: asDate(to) };
        const offer = { role, holder: holder as Holder, period, basis, standsInFor };
        const made = valueOrProblem(
          await invite(context, { offer, invited: invited?.trim() || null }, actorOf(request)),
        );
        return reply.code(201).send({ id: made.id, path: `/inviter/${made.token}`, expiresAt: made.expiresAt });
      },
    );
    app.get(
      "/api/v1/invitations/:id",
      { config: { policy: "access/sign-in" }, schema: { params: byId, response: { 200: invitationSchema } } },
      async (request) => valueOrProblem(await lookAtInvitation(context, request.params.id)),
    );
    app.post(
      "/api/v1/invitations/:id/withdraw",
      { config: { policy: "access/give-role" }, schema: { params: byId, response: { 200: saved } } },
      async (request) => valueOrProblem(await withdrawInvitation(context, request.params.id, actorOf(request))),
    );
    app.post(
      "/api/v1/roles/:id/end",
      {
        config: { policy: "access/end-role" },
        schema: { params: byId, body: z.strictObject({ reason }), response: { 200: saved } },
      },
      async (request) =>
        valueOrProblem(
          await endRole(context, { id: request.params.id, reason: request.body.reason }, actorOf(request)),
        ),
    );
  };

const myRoutes =
  (context: Context, elsewhere: readonly KeptElsewhere[]): Routes =>
  async (app) => {
    const own = { policy: "access/own" };
    app.get("/api/v1/me/access", { config: own, schema: { response: { 200: myAccessSchema } } }, async (request) =>
      valueOrProblem(await readMyAccess(context, actorOf(request))),
    );
    app.post("/api/v1/me/export", { config: own }, async (request, reply) =>
      reply
        .header("content-disposition", 'attachment; filename="mine-opplysninger.json"')
        .send(valueOrProblem(await exportMe(context, actorOf(request), elsewhere))),
    );
    app.post(
      "/api/v1/me/erase",
      {
        config: own,
        schema: {
          body: z.strictObject({ sure: z.literal(true) }),
          response: { 200: z.object({ erased: z.literal(true) }) },
        },
      },
      async (request) => valueOrProblem(await eraseMe(context, actorOf(request), elsewhere)),
    );
    app.post(
      "/api/v1/me/sessions/:id/revoke",
      { config: own, schema: { params: byId, response: { 200: z.object({ ended: z.number() }) } } },
      async (request) => valueOrProblem(await revokeSession(context, request.params.id, actorOf(request))),
    );
  };

const tieRoutes =
  (context: Context): Routes =>
  async (app) => {
    app.post(
      "/api/v1/me/ties",
      { config: { policy: "access/own" }, schema: { body: registerTieSchema, response: { 201: saved } } },
      async (request, reply) => {
        const { from, to, ...tie } = request.body;
        const input = { ...tie, from: asDate(from), to: asDate(to) };
        return reply.code(201).send(valueOrProblem(await registerTie(context, input, actorOf(request))));
      },
    );
    app.post(
      "/api/v1/me/ties/:id/end",
      { config: { policy: "access/own" }, schema: { params: byId, response: { 200: saved } } },
      async (request) => valueOrProblem(await endTie(context, request.params.id, actorOf(request))),
    );
    app.get(
      "/api/v1/cooperations/:id/impartiality",
      { config: { policy: "access/own" }, schema: { params: byId, response: { 200: impartialitySchema } } },
      async (request) => valueOrProblem(await readImpartiality(context, request.params.id, actorOf(request))),
    );
    app.post(
      "/api/v1/cooperations/:id/impartiality",
      {
        config: { policy: "access/assess-impartiality" },
        schema: { params: byId, body: assessImpartialitySchema, response: { 201: saved } },
      },
      async (request, reply) => {
        const input = { ...request.body, holder: request.body.holder as Holder, cooperation: request.params.id };
        return reply.code(201).send(valueOrProblem(await assessImpartiality(context, input, actorOf(request))));
      },
    );
  };

const logQuery = z.object({
  log: z.string().max(200),
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
});

const logRoutes =
  (context: Context): Routes =>
  async (app) => {
    app.get(
      "/api/v1/log",
      { config: { policy: "access/read-log" }, schema: { querystring: logQuery, response: { 200: logSchema } } },
      async (request) => {
        const { log, before } = request.query;
        const query = { log, before: before === undefined ? undefined : BigInt(before) };
        return valueOrProblem(await readLog(context, query, actorOf(request)));
      },
    );
    app.get(
      "/api/v1/log/export",
      { config: { policy: "access/export-log" }, schema: { querystring: z.object({ log: z.string().max(200) }) } },
      async (request, reply) => {
        const { log } = request.query;
        const file = valueOrProblem(await exportLog(context, log, actorOf(request)));
        return reply
          .header(
            "content-disposition",
            `attachment; filename="${log.replace(/[^a-z0-9-]+/gi, "-").slice(0, 80)}.jsonl"`,
          )
          .type("application/x-ndjson; charset=utf-8")
          .send(file);
      },
    );
  };
