import { z } from "zod";
import { valueOrProblem } from "../../../kernel/server/problem.ts";
import type { Routes } from "../../../kernel/server/route.ts";
import { languageOf } from "../../../kernel/server/sentences.ts";
import { readReferenceFacts } from "../../../municipalities/server/index.ts";
import { searchCommand } from "./search.ts";

/** About a second of a server's time; larger searches belong on one's own machine. */
const mostCells = 100_000_000;

/** `POST /api/v1/search`: the same JSON as `omforent search`, but for smaller searches. */
export const searchRoutes: Routes = async (app) => {
  const known = readReferenceFacts();
  app.post(
    "/api/v1/search",
    {
      config: { policy: "distribution-keys/compute" },
      schema: {
        summary: 'The command "omforent search"',
        description:
          "The same JSON as on the command line: docs/cli/search-input.schema.json and search-output.schema.json. At most 10 million keys for ten participants and one year.",
        body: z.unknown(),
        response: { 200: z.unknown() },
      },
    },
    async ({ body, query, headers }) => {
      const language = languageOf(query, headers["accept-language"]);
      return valueOrProblem(await searchCommand(body, { known, language, mostCells })).output;
    },
  );
};
