import type { FastifyInstance } from "fastify";
import { operator } from "../../../kernel/domain/actor.ts";
import type { Context } from "../../../kernel/server/context.ts";
import { allSentences } from "../all-sentences.ts";
import { type AppOptions, createApp } from "../create-app.ts";

const sentences = allSentences();

/** The application on a test's context, without pages. Unless told otherwise the one at the machine asks. What a bug would have reported is thrown away unless asked for. */
export const anApp = (context: Context, options: Partial<AppOptions> = {}): Promise<FastifyInstance> =>
  createApp(context, {
    sentences,
    webDirectory: null,
    instance: "test",
    report: () => {},
    identify: async () => operator,
    ...options,
  });
