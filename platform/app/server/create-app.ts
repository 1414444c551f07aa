import { randomUUID } from "node:crypto";
import fastifySwagger from "@fastify/swagger";
import fastify, { type FastifyInstance, LogController } from "fastify";
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import { nowhere, type SignIn } from "../../access/server/index.ts";
import type { Context } from "../../kernel/server/context.ts";
import { handleErrors, type Report, sendProblem, understand } from "../../kernel/server/errors.ts";
import { readJsonBodies } from "../../kernel/server/json-body.ts";
import type { Routes } from "../../kernel/server/route.ts";
import type { Sentences } from "../../kernel/server/sentences.ts";
import { guardRequests } from "./guard-requests.ts";
import { healthRoutes } from "./health.routes.ts";
import { type Identify, identifyActors } from "./identify-actors.ts";
import { limitRequests } from "./limit-requests.ts";
import { type LogStream, logLines, logRequests } from "./log.ts";
import { metricsRoutes } from "./metrics.routes.ts";
import { createMetrics, type MetricSources, measureRequests } from "./metrics.ts";
import { requirePolicies } from "./require-policies.ts";
import type { Settings } from "./settings.ts";
import { sliceRoutes } from "./slices.ts";
import { webPages } from "./web-pages.ts";

export type AppOptions = {
  readonly sentences: Sentences;
  /** The folder of the built web application; null serves the API only. */
  readonly webDirectory: string | null;
  /** Names this run of the server, so that another process can tell that it has found the right one. */
  readonly instance: string;
  /** Where bugs are told about; left out, they are lines of the log. */
  readonly report?: Report;
  /** Who sends a request. A server asks the sessions; a test or the command line says it outright. */
  readonly identify: Identify;
  /** Where people sign in; left out, nowhere. */
  readonly signIn?: SignIn;
  /** Whether letters can go by SvarUt; left out, they cannot. */
  readonly sendsBySvarUt?: boolean;
  /** Other routes than those of the slices: for tests of the application itself. */
  readonly routes?: readonly Routes[];
  /** What the server is called and whom it believes; left out, it is called by this machine's own names only. */
  readonly settings?: Pick<Settings, "address" | "host" | "trustedProxies" | "metricsToken">;
  /** Left out, nothing is logged. */
  readonly logTo?: LogStream;
  /** Left out, there are no figures about the process. */
  readonly metrics?: MetricSources;
  readonly isStopping?: () => boolean;
};

const oneMebibyte = 1024 * 1024;
const onThisMachine = { address: null, host: "127.0.0.1", trustedProxies: [], metricsToken: null };

/** The whole HTTP application on a context: every slice's routes, the API description and the pages. It does not listen. */
export async function createApp(context: Context, options: AppOptions): Promise<FastifyInstance> {
  const { sentences, instance, isStopping = () => false, settings = onThisMachine } = options;
  const app: FastifyInstance = fastify({
    bodyLimit: oneMebibyte,
    genReqId: () => randomUUID(),
    trustProxy: settings.trustedProxies.length > 0 ? [...settings.trustedProxies] : false,
    logger: options.logTo ? logLines(options.logTo) : false,
    logController: new LogController({ disableRequestLogging: true }), // `logRequests` tells less
    forceCloseConnections: "idle",
    frameworkErrors: (error, request, reply) => {
      const { refusal, status } = understand(error, request.id, report);
      sendProblem(request, reply, sentences, refusal, status);
    },
  });
  const report: Report = options.report ?? ((id, err) => app.log.error({ reqId: id, err }, "failed"));
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  handleErrors(app, sentences, report);
  readJsonBodies(app);
  if (options.logTo) logRequests(app);
  guardRequests(app, { address: settings.address, listensOn: settings.host });
  identifyActors(app, options.identify);
  requirePolicies(app);
  await limitRequests(app, context);
  await app.register(fastifySwagger, {
    openapi: { openapi: "3.1.0", info: { title: "Omforent", version: "1" } },
    transform: jsonSchemaTransform,
  });
  await app.register(healthRoutes(context, { instance, isStopping }));
  if (options.metrics) {
    const register = createMetrics(options.metrics);
    measureRequests(app, register);
    const access = { behindProxy: settings.address !== null, token: settings.metricsToken };
    await app.register(metricsRoutes(register, access));
  }
  const ways = { signIn: options.signIn ?? nowhere, sendsBySvarUt: options.sendsBySvarUt ?? false };
  for (const routes of options.routes ?? sliceRoutes(context, ways)) await app.register(routes);
  await app.register(webPages(options.webDirectory));
  await app.ready();
  return app;
}
