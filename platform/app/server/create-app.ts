import fastifySwagger from "@fastify/swagger";
import fastify, { type FastifyInstance } from "fastify";
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import type { Context } from "../../kernel/server/context.ts";
import { handleErrors, type Report, sendProblem, understand } from "../../kernel/server/errors.ts";
import { readJsonBodies } from "../../kernel/server/json-body.ts";
import type { Routes } from "../../kernel/server/route.ts";
import type { Sentences } from "../../kernel/server/sentences.ts";
import { guardRequests } from "./guard-requests.ts";
import { healthRoutes } from "./health.routes.ts";
import { type Identify, identifyActors } from "./identify-actors.ts";
import { requirePolicies } from "./require-policies.ts";
import { sliceRoutes } from "./slices.ts";
import { webPages } from "./web-pages.ts";

export type AppOptions = {
  readonly sentences: Sentences;
  /** The folder of the built web application; null serves the API only. */
  readonly webDirectory: string | null;
  /** Names this run of the server, so that another process can tell that it has found the right one. */
  readonly instance: string;
  readonly report: Report;
  /** Who sends a request. A server asks the sessions; a test or the command line says it outright. */
  readonly identify: Identify;
  /** Other routes than those of the slices: for tests of the application itself. */
  readonly routes?: readonly Routes[];
};

const oneMebibyte = 1024 * 1024;

/** The whole HTTP application on a context: every slice's routes, the API description and the pages. It does not listen. */
export async function createApp(context: Context, options: AppOptions): Promise<FastifyInstance> {
  const { sentences, report } = options;
  const app = fastify({
    bodyLimit: oneMebibyte,
    frameworkErrors: (error, request, reply) => {
      const { refusal, status } = understand(error, report);
      sendProblem(request, reply, sentences, refusal, status);
    },
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  handleErrors(app, sentences, report);
  readJsonBodies(app);
  guardRequests(app);
  identifyActors(app, options.identify);
  requirePolicies(app);
  await app.register(fastifySwagger, {
    openapi: { openapi: "3.1.0", info: { title: "Omforent", version: "1" } },
    transform: jsonSchemaTransform,
  });
  await app.register(healthRoutes(context, options.instance));
  for (const routes of options.routes ?? sliceRoutes(context)) await app.register(routes);
  await app.register(webPages(options.webDirectory));
  await app.ready();
  return app;
}
