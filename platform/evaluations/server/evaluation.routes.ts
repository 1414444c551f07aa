import { z } from "zod";
import type { Context } from "../../kernel/server/context.ts";
import { valueOrProblem } from "../../kernel/server/problem.ts";
import { actorOf, type Routes } from "../../kernel/server/route.ts";
import { evaluationQuery, evaluationWire, keptAnswerWire, shareAnswerInput, writeAnswerInput } from "../contract.ts";
import { readEvaluation } from "./read-evaluation.ts";
import { shareAnswer } from "./share-answer.ts";
import { writeAnswer } from "./write-answer.ts";

const byId = z.object({ id: z.string().min(1).max(150) });

/** The yearly evaluation: what each says, for itself and then for all. */
export const evaluationRoutes =
  (context: Context): Routes =>
  async (app) => {
    app.get(
      "/api/v1/cooperations/:id/evaluation",
      {
        config: { policy: "evaluations/read" },
        schema: { params: byId, querystring: evaluationQuery, response: { 200: evaluationWire } },
      },
      async (request) => {
        const asked = { cooperation: request.params.id, year: request.query.year ?? null };
        return valueOrProblem(await readEvaluation(context, asked, actorOf(request)));
      },
    );
    app.put(
      "/api/v1/cooperations/:id/evaluation/answer",
      {
        config: { policy: "evaluations/answer" },
        schema: { params: byId, body: writeAnswerInput, response: { 200: keptAnswerWire } },
      },
      async (request) => {
        const input = { ...request.body, cooperation: request.params.id };
        return valueOrProblem(await writeAnswer(context, input, actorOf(request)));
      },
    );
    app.post(
      "/api/v1/evaluation-answers/:id/sharing",
      {
        config: { policy: "evaluations/share" },
        schema: { params: byId, body: shareAnswerInput, response: { 200: keptAnswerWire } },
      },
      async (request) => {
        const input = { ...request.body, id: request.params.id };
        return valueOrProblem(await shareAnswer(context, input, actorOf(request)));
      },
    );
  };
