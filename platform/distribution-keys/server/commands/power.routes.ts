import { z } from "zod";
import { valueOrProblem } from "../../../kernel/server/problem.ts";
import type { Routes } from "../../../kernel/server/route.ts";
import { powerCommand } from "./power.ts";

/** `POST /api/v1/power`: the same JSON as `omforent power`; its option is in the query. */
export const powerRoutes: Routes = async (app) => {
  app.post(
    "/api/v1/power",
    {
      config: { policy: "distribution-keys/compute" },
      schema: {
        summary: 'The command "omforent power"',
        description:
          "The same JSON as on the command line: docs/cli/power-input.schema.json and power-output.schema.json. With `minimal`, the minimal winning coalitions too.",
        body: z.unknown(),
        querystring: z.object({ minimal: z.enum(["true", "false"]).optional(), lang: z.string().optional() }),
        response: { 200: z.unknown() },
      },
    },
    async ({ body, query }) => valueOrProblem(powerCommand(body, { minimal: query.minimal === "true" })).output,
  );
};
