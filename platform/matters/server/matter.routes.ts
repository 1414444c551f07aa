import { z } from "zod";
import type { Context } from "../../kernel/server/context.ts";
import { valueOrProblem } from "../../kernel/server/problem.ts";
import { actorOf, type Routes } from "../../kernel/server/route.ts";
import {
  addVersionInput,
  changeMatterInput,
  draftMatterInput,
  matterListQuery,
  matterListWire,
  matterQuery,
  matterWire,
  mergeQuery,
  mergeWire,
  savedMatterWire,
  savedVersionWire,
  saveMergeInput,
  seenRevisionInput,
  versionWire,
  withdrawMatterInput,
} from "../contract.ts";
import { matterFromWire, versionFromWire } from "./from-wire.ts";
import { listMatters } from "./lists/list-matters.ts";
import { readMerge, saveMerge } from "./merge/merge.ts";
import { readMatter } from "./read/read-matter.ts";
import { readVersion } from "./read/read-parts.ts";
import { addVersion } from "./write/add-version.ts";
import { changeMatter, discardMatter } from "./write/change-draft.ts";
import { draftMatter } from "./write/draft-matter.ts";
import { sendMatter } from "./write/send-matter.ts";
import { withdrawMatter } from "./write/withdraw-matter.ts";

const byId = z.object({ id: z.string().min(1).max(100) });
const aVersion = byId.extend({ version: z.coerce.number().int().min(1).max(100_000) });
const onlyId = z.object({ id: z.string() });
/** Four million letters and more, in JSON. */
export const bodyLimit = 12 * 1024 * 1024;

/** A matter from draft to end: what whoever leads it does, and what everybody reads. */
export const matterRoutes =
  (context: Context): Routes =>
  async (app) => {
    app.get(
      "/api/v1/matters",
      {
        config: { policy: "matters/read" },
        schema: { querystring: matterListQuery, response: { 200: matterListWire } },
      },
      async (request) => valueOrProblem(await listMatters(context, request.query, actorOf(request))),
    );
    app.post(
      "/api/v1/matters",
      {
        bodyLimit,
        config: { policy: "matters/bring" },
        schema: { body: draftMatterInput, response: { 201: savedMatterWire } },
      },
      async (request, reply) => {
        const { holder, ...written } = request.body;
        const input = { ...matterFromWire(written), holder };
        const saved = valueOrProblem(await draftMatter(context, input, actorOf(request)));
        return reply.code(201).header("location", `/api/v1/matters/${saved.id}`).send(saved);
      },
    );
    app.get(
      "/api/v1/matters/:id",
      {
        config: { policy: "matters/read" },
        schema: { params: byId, querystring: matterQuery, response: { 200: matterWire } },
      },
      async (request) => {
        const asked = { id: request.params.id, participant: request.query.participant ?? null };
        return valueOrProblem(await readMatter(context, asked, actorOf(request)));
      },
    );
    app.put(
      "/api/v1/matters/:id",
      {
        bodyLimit,
        config: { policy: "matters/lead" },
        schema: { params: byId, body: changeMatterInput, response: { 200: savedMatterWire } },
      },
      async (request) => {
        const { revision, ...written } = request.body;
        const input = { ...matterFromWire(written), id: request.params.id, revision };
        return valueOrProblem(await changeMatter(context, input, actorOf(request)));
      },
    );
    app.delete(
      "/api/v1/matters/:id",
      {
        config: { policy: "matters/lead" },
        schema: { params: byId, body: seenRevisionInput, response: { 200: onlyId } },
      },
      async (request) =>
        valueOrProblem(await discardMatter(context, { ...request.body, id: request.params.id }, actorOf(request))),
    );
    app.post(
      "/api/v1/matters/:id/sending",
      {
        config: { policy: "matters/lead" },
        schema: { params: byId, body: seenRevisionInput, response: { 200: savedMatterWire } },
      },
      async (request) =>
        valueOrProblem(await sendMatter(context, { ...request.body, id: request.params.id }, actorOf(request))),
    );
    app.post(
      "/api/v1/matters/:id/versions",
      {
        bodyLimit,
        config: { policy: "matters/lead" },
        schema: { params: byId, body: addVersionInput, response: { 201: savedVersionWire } },
      },
      async (request, reply) => {
        const { proposal, ...said } = request.body;
        const input = { ...said, proposal: versionFromWire(proposal), id: request.params.id };
        return reply.code(201).send(valueOrProblem(await addVersion(context, input, actorOf(request))));
      },
    );
    app.get(
      "/api/v1/matters/:id/versions/:version",
      { config: { policy: "matters/read" }, schema: { params: aVersion, response: { 200: versionWire } } },
      async (request) => {
        const { id: matter, version } = request.params;
        return valueOrProblem(await readVersion(context, { matter, version }, actorOf(request)));
      },
    );
    app.post(
      "/api/v1/matters/:id/withdrawal",
      {
        config: { policy: "matters/lead" },
        schema: { params: byId, body: withdrawMatterInput, response: { 200: onlyId } },
      },
      async (request) =>
        valueOrProblem(await withdrawMatter(context, { ...request.body, id: request.params.id }, actorOf(request))),
    );
    app.get(
      "/api/v1/matters/:id/merge",
      {
        config: { policy: "matters/read" },
        schema: { params: byId, querystring: mergeQuery, response: { 200: mergeWire } },
      },
      async (request) => {
        const asked = { matter: request.params.id, version: request.query.version ?? null };
        return valueOrProblem(await readMerge(context, asked, actorOf(request)));
      },
    );
    app.put(
      "/api/v1/matters/:id/merge",
      {
        bodyLimit,
        config: { policy: "matters/lead" },
        schema: { params: byId, body: saveMergeInput, response: { 200: z.object({ seen: z.number().int() }) } },
      },
      async (request) =>
        valueOrProblem(await saveMerge(context, { ...request.body, matter: request.params.id }, actorOf(request))),
    );
  };
