import { z } from "zod";
import { valueOrProblem } from "../../../kernel/server/problem.ts";
import type { Routes } from "../../../kernel/server/route.ts";
import { balanceCommand } from "./balance.ts";

/** `POST /api/v1/balance`: the same JSON as `omforent balance`; its options are in the query. */
export const balanceRoutes: Routes = async (app) => {
  app.post(
    "/api/v1/balance",
    {
      config: { policy: "distribution-keys/compute" },
      schema: {
        summary: 'The command "omforent balance"',
        description:
          "The same JSON as on the command line: docs/cli/balance-input.schema.json and balance-output.schema.json. With `publish`, only what may be published.",
        body: z.unknown(),
        querystring: z.object({
          publish: z.enum(["true", "false"]).optional(),
          threshold: z.string().optional(),
          lang: z.string().optional(),
        }),
        response: { 200: z.unknown() },
      },
    },
    async ({ body, query }) =>
      valueOrProblem(balanceCommand(body, { publish: query.publish === "true", threshold: query.threshold })).output,
  );
};
