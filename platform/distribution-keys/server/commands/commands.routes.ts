import type { Language } from "@omforent/fairness";
import type { Result } from "@omforent/kernel";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { valueOrProblem } from "../../../kernel/server/problem.ts";
import type { Routes } from "../../../kernel/server/route.ts";
import { languageOf } from "../../../kernel/server/sentences.ts";
import { readReferenceFacts } from "../../../municipalities/server/index.ts";
import { balanceRoutes } from "./balance.routes.ts";
import { gameRoutes } from "./game.routes.ts";
import { apportionCommand, keyCommand, splitCommand } from "./index.ts";
import { powerRoutes } from "./power.routes.ts";
import { readKeyRequest } from "./read-key-request.ts";
import { searchRoutes } from "./search.routes.ts";

/** A route takes and gives the same JSON as the command of its name; `docs/cli/` has the schemas. */
export const commandRoutes: Routes = async (app) => {
  const known = readReferenceFacts();
  const command = (name: string, run: (json: unknown, language: Language) => Result<{ readonly output: unknown }>) =>
    app.post(
      `/api/v1/${name}`,
      {
        config: { policy: "distribution-keys/compute" },
        schema: {
          summary: `The command "omforent ${name}"`,
          description: `The same JSON as on the command line: docs/cli/${name}-input.schema.json and ${name}-output.schema.json.`,
          body: z.unknown(),
          response: { 200: z.unknown() },
        },
      },
      async (request) => valueOrProblem(run(request.body, languageFor(request))).output,
    );
  command("split", (json, language) => splitCommand(json, known, language));
  command("key", (json, language) => {
    const request = readKeyRequest(json, language);
    return request.ok ? keyCommand(request.value, known) : request;
  });
  command("apportion", apportionCommand);
  await app.register(powerRoutes);
  await app.register(balanceRoutes);
  await app.register(gameRoutes);
  await app.register(searchRoutes);
};

const languageFor = ({ query, headers }: FastifyRequest): Language => languageOf(query, headers["accept-language"]);
