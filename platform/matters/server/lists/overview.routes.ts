import { z } from "zod";
import type { Context } from "../../../kernel/server/context.ts";
import { valueOrProblem } from "../../../kernel/server/problem.ts";
import { actorOf, type Routes } from "../../../kernel/server/route.ts";
import { languageOf } from "../../../kernel/server/sentences.ts";
import {
  bodyWaitingWire,
  influenceQuery,
  influenceWire,
  matterStartQuery,
  matterStartWire,
  participantWaitingWire,
  rightsWire,
  yearWheelQuery,
  yearWheelWire,
} from "../../contract.ts";
import { matterStart } from "../influence/matter-start.ts";
import { readInfluence } from "../influence/read-influence.ts";
import { readRights } from "../influence/read-rights.ts";
import { wheelCalendar } from "../wheel/wheel-calendar.ts";
import type { WheelSource } from "../wheel/wheel-source.ts";
import { wheelToWire, yearWheel } from "../wheel/year-wheel.ts";
import { bodyWaiting, participantWaiting } from "./list-waiting.ts";

const byId = z.object({ id: z.string().min(1).max(150) });
const byNumber = z.object({ number: z.string().regex(/^\d{2}(\d{2})?$/) });
const feedQuery = yearWheelQuery.partial().extend({ lang: z.string().max(10).optional() });

/** What several matters come to: what waits, the year's wheel, influence, and what can be done. Read by everybody. */
export const overviewRoutes =
  (context: Context, wheelSources: readonly WheelSource[]): Routes =>
  async (app) => {
    app.get(
      "/api/v1/bodies/:id/waiting",
      { config: { policy: "matters/read" }, schema: { params: byId, response: { 200: bodyWaitingWire } } },
      async (request) => valueOrProblem(await bodyWaiting(context, request.params.id, actorOf(request))),
    );
    app.get(
      "/api/v1/municipalities/:number/waiting",
      { config: { policy: "matters/read" }, schema: { params: byNumber, response: { 200: participantWaitingWire } } },
      async (request) => valueOrProblem(await participantWaiting(context, request.params.number, actorOf(request))),
    );
    app.get(
      "/api/v1/municipalities/:number/year-wheel",
      {
        config: { policy: "matters/read" },
        schema: { params: byNumber, querystring: yearWheelQuery, response: { 200: yearWheelWire } },
      },
      async (request) => {
        const asked = { participant: request.params.number, year: request.query.year };
        return wheelToWire(valueOrProblem(await yearWheel(context, asked, actorOf(request), wheelSources)));
      },
    );
    app.get(
      "/api/v1/municipalities/:number/year-wheel.ics",
      { config: { policy: "matters/read" }, schema: { params: byNumber, querystring: feedQuery } },
      async (request, reply) => {
        const { number } = request.params;
        const year = request.query.year ?? Number(context.today().slice(0, 4));
        const wheel = await yearWheel(context, { participant: number, year }, actorOf(request), wheelSources);
        const language = languageOf(request.query, request.headers["accept-language"]);
        const calendar = wheelCalendar(valueOrProblem(wheel), { language, now: context.now(), address: null });
        return reply
          .type("text/calendar; charset=utf-8")
          .header("content-disposition", `attachment; filename="arshjul-${number}-${year}.ics"`)
          .send(calendar);
      },
    );
    app.get(
      "/api/v1/cooperations/:id/influence",
      {
        config: { policy: "matters/read" },
        schema: { params: byId, querystring: influenceQuery, response: { 200: influenceWire } },
      },
      async (request) => {
        const asked = { cooperation: request.params.id, participant: request.query.participant };
        return valueOrProblem(await readInfluence(context, asked, actorOf(request)));
      },
    );
    app.get(
      "/api/v1/cooperations/:id/rights",
      { config: { policy: "matters/read" }, schema: { params: byId, response: { 200: rightsWire } } },
      async (request) => valueOrProblem(await readRights(context, request.params.id)),
    );
    app.get(
      "/api/v1/cooperations/:id/matter-start",
      {
        config: { policy: "matters/read" },
        schema: { params: byId, querystring: matterStartQuery, response: { 200: matterStartWire } },
      },
      async (request) => {
        const asked = { cooperation: request.params.id, kind: request.query.kind };
        return valueOrProblem(await matterStart(context, asked, actorOf(request)));
      },
    );
  };
