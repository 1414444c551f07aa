import { z } from "zod";
import { valueOrProblem } from "../../../kernel/server/problem.ts";
import type { Routes } from "../../../kernel/server/route.ts";
import { gameCommand } from "./game.ts";

/** `POST /api/v1/game`: the same JSON as `omforent game`; its options are in the query. */
export const gameRoutes: Routes = async (app) => {
  app.post(
    "/api/v1/game",
    {
      config: { policy: "distribution-keys/compute" },
      schema: {
        summary: 'The command "omforent game"',
        description:
          "The same JSON as on the command line: docs/cli/game-input.schema.json and game-output.schema.json. `only` names the solutions, separated by commas.",
        body: z.unknown(),
        querystring: z.object({
          only: z.string().optional(),
          certificate: z.enum(["true", "false"]).optional(),
          lang: z.string().optional(),
        }),
        response: { 200: z.unknown() },
      },
    },
    async ({ body, query }) =>
      valueOrProblem(gameCommand(body, { only: query.only, certificate: query.certificate === "true" })).output,
  );
};
