import type { PlainDate } from "@omforent/kernel";
import { z } from "zod";
import type { Context } from "../../kernel/server/context.ts";
import { valueOrProblem } from "../../kernel/server/problem.ts";
import { readAs } from "../../kernel/server/read-as.ts";
import { actorOf, type Routes } from "../../kernel/server/route.ts";
import { keyVersionsSchema, registerKeyVersionSchema } from "../contract.ts";
import { listKeyVersions } from "./list-key-versions.ts";
import { registerKeyVersion } from "./register-key-version.ts";

const byId = z.object({ id: z.string().min(1).max(100) });

/** A cooperation's keys: which it has used, and one more. */
export const distributionKeyRoutes =
  (context: Context): Routes =>
  async (app) => {
    app.get(
      "/api/v1/cooperations/:id/keys",
      {
        config: { policy: "distribution-keys/read" },
        schema: { params: byId, response: { 200: keyVersionsSchema } },
      },
      async (request) => {
        const actor = actorOf(request);
        return valueOrProblem(
          await readAs(context, actor, (context) => listKeyVersions(context, request.params.id, actor)),
        );
      },
    );
    app.post(
      "/api/v1/cooperations/:id/keys",
      {
        config: { policy: "distribution-keys/register" },
        schema: { params: byId, body: registerKeyVersionSchema, response: { 201: keyVersionsSchema } },
      },
      async (request, reply) => {
        const { validFrom, ...body } = request.body;
        const input = { ...body, cooperationId: request.params.id, validFrom: validFrom as PlainDate | null }; // the schema says that it is a date
        const saved = valueOrProblem(await registerKeyVersion(context, input, actorOf(request)));
        return reply.code(201).send(saved);
      },
    );
  };
