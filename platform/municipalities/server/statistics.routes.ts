import type { Context } from "../../kernel/server/context.ts";
import { valueOrProblem } from "../../kernel/server/problem.ts";
import { actorOf, type Routes } from "../../kernel/server/route.ts";
import {
  defineMeasureSchema,
  importStatisticsSchema,
  measureSchema,
  measuresQuerySchema,
  measuresSchema,
  recordedStatisticsSchema,
  recordStatisticsSchema,
  statisticsQuerySchema,
  statisticsSchema,
} from "../contract.ts";
import { defineMeasure } from "./define-measure.ts";
import { importStatistics } from "./import-statistics.ts";
import { listMeasures } from "./list-measures.ts";
import { readStatistics } from "./read-statistics.ts";
import { recordStatistics } from "./record-statistics.ts";
import { measureToWire, statisticToWire } from "./wire.ts";

const read = { policy: "municipalities/read" };
const record = { policy: "municipalities/record-statistic" };
const fiveMebibytes = 5 * 1024 * 1024;

export const statisticRoutes =
  (context: Context): Routes =>
  async (app) => {
    app.get(
      "/api/v1/measures",
      { config: read, schema: { querystring: measuresQuerySchema, response: { 200: measuresSchema } } },
      async (request) => {
        const owner = request.query.owner ?? null;
        const measures = valueOrProblem(await listMeasures(context, { owner }, actorOf(request)));
        return { measures: measures.map(measureToWire) };
      },
    );
    app.post(
      "/api/v1/measures",
      {
        config: { policy: "municipalities/define-measure" },
        schema: { body: defineMeasureSchema, response: { 201: measureSchema } },
      },
      async (request, reply) => {
        const measure = valueOrProblem(await defineMeasure(context, request.body, actorOf(request)));
        return reply.code(201).send(measureToWire(measure));
      },
    );
    app.get(
      "/api/v1/statistics",
      { config: read, schema: { querystring: statisticsQuerySchema, response: { 200: statisticsSchema } } },
      async (request) => {
        const { measure, participants, from = null, to = null } = request.query;
        const ids = participants.split(",").map((id) => id.trim());
        const query = { measure, participants: ids.filter((id) => id !== ""), from, to };
        const statistics = valueOrProblem(await readStatistics(context, query, actorOf(request)));
        return { statistics: statistics.map(statisticToWire) };
      },
    );
    app.post(
      "/api/v1/statistics",
      {
        bodyLimit: fiveMebibytes,
        config: record,
        schema: { body: recordStatisticsSchema, response: { 200: recordedStatisticsSchema } },
      },
      async (request) => {
        const values = request.body.values.map((value, index) => ({ ...value, path: `values/${index}` }));
        return valueOrProblem(await recordStatistics(context, { ...request.body, values }, actorOf(request)));
      },
    );
    app.post(
      "/api/v1/import/statistics",
      {
        bodyLimit: fiveMebibytes,
        config: record,
        schema: { body: importStatisticsSchema, response: { 200: recordedStatisticsSchema } },
      },
      async (request) => valueOrProblem(await importStatistics(context, request.body, actorOf(request))),
    );
  };
