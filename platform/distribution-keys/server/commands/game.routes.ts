import { z } from "zod";
import { valueOrProblem } from "../../../kernel/server/problem.ts";
import type { Routes } from "../../../kernel/server/route.ts";
import { gameCommand } from "./game.ts";

const flag = z.enum(["true", "false"]).optional();
const text = z.string().optional();

/** A few bytes describe a large structure; a server answers others meanwhile. */
const limits = { mostInTable: 16, mostAsked: 1e8 };

/** `POST /api/v1/game`: the same JSON as `omforent game`; its options are in the query. */
export const gameRoutes: Routes = async (app) => {
  app.post(
    "/api/v1/game",
    {
      config: { policy: "distribution-keys/compute" },
      schema: {
        summary: 'The command "omforent game"',
        description:
          "The same JSON as on the command line: docs/cli/game-input.schema.json and game-output.schema.json. `only` names the solutions, separated by commas. A structure of more than 16 players is sampled.",
        body: z.unknown(),
        querystring: z.object({
          only: text,
          certificate: flag,
          exact: flag,
          explanation: flag,
          samples: text,
          seed: text,
          confidence: text,
          lang: text,
        }),
        response: { 200: z.unknown() },
      },
    },
    async ({ body, query: { only, samples, seed, confidence, ...flags } }) =>
      valueOrProblem(
        gameCommand(body, {
          only,
          samples,
          seed,
          confidence,
          certificate: flags.certificate === "true",
          exact: flags.exact === "true",
          explanation: flags.explanation === "true",
          ...limits,
        }),
      ).output,
  );
};
