import type { PlainDate } from "@omforent/kernel";
import { z } from "zod";
import type { Context } from "../../kernel/server/context.ts";
import { valueOrProblem } from "../../kernel/server/problem.ts";
import { actorOf, type Routes } from "../../kernel/server/route.ts";
import { endWeightInput, recordedWeightWire, recordWeightInput, weightListWire } from "../contract.ts";
import { listWeights } from "./list-weights.ts";
import { endWeight, recordWeight } from "./record-weight.ts";

const byId = z.object({ id: z.string().min(1).max(150) });
const aWeight = byId.extend({ weight: z.string().min(1).max(40) });

/** What votes count for in a cooperation: read by everybody, entered by its officer. */
export const weightRoutes =
  (context: Context): Routes =>
  async (app) => {
    app.get(
      "/api/v1/cooperations/:id/weights",
      { config: { policy: "bodies/read" }, schema: { params: byId, response: { 200: weightListWire } } },
      async (request) => valueOrProblem(await listWeights(context, request.params.id, actorOf(request))),
    );
    app.post(
      "/api/v1/cooperations/:id/weights",
      {
        config: { policy: "bodies/record-weights" },
        schema: { params: byId, body: recordWeightInput, response: { 201: recordedWeightWire } },
      },
      async (request, reply) => {
        const { from, to, ...said } = request.body;
        const days = { from: from as PlainDate, to: to as PlainDate | null }; // z.iso.date
        const weight = { ...said, ...days, cooperation: request.params.id };
        return reply.code(201).send(valueOrProblem(await recordWeight(context, weight, actorOf(request))));
      },
    );
    app.post(
      "/api/v1/cooperations/:id/weights/:weight/end",
      {
        config: { policy: "bodies/record-weights" },
        schema: { params: aWeight, body: endWeightInput, response: { 200: recordedWeightWire } },
      },
      async (request) => {
        const { id: cooperation, weight } = request.params;
        const on = request.body.on as PlainDate; // z.iso.date
        return valueOrProblem(await endWeight(context, { cooperation, weight, on }, actorOf(request)));
      },
    );
  };
