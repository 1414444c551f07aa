import rateLimit, { type FastifyRateLimitStore, type RateLimitOptions } from "@fastify/rate-limit";
import { refuse } from "@omforent/kernel";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Context } from "../../kernel/server/context.ts";
import { countRequest } from "../../kernel/server/count-request.ts";
import { RefusedRequest } from "../../kernel/server/problem.ts";

const aMinute = 60_000;

/** Changes: far more than a person makes by hand, far fewer than a script that has run wild. */
const changes: RateLimitOptions = { groupId: "changes", max: 120, timeWindow: aMinute };

/** Signing in: enough for a whole office behind one address in the morning, too few to guess by trying. */
const signIns: RateLimitOptions = { groupId: "sign-in", max: 60, timeWindow: aMinute };

/**
 * Limits how often one person (before sign-in: one address) may sign in and change things. Counted in the database, so that it holds for
 * several processes together. Reading is not counted and costs nothing. Refusal: `request/too-many`, with `retry-after`.
 */
export async function limitRequests(app: FastifyInstance, context: Context): Promise<void> {
  app.addHook("onRoute", (route) => {
    const limit = limitOf([route.method].flat(), route.url);
    if (limit && route.config?.rateLimit === undefined) route.config = { ...route.config, rateLimit: limit } as never; // its type forgets the policy, which is there
  });
  await app.register(rateLimit, {
    global: false,
    hook: "onRequest",
    store: storeIn(context),
    keyGenerator: whoAsks,
    allowList: isOperator,
    skipOnError: true, // when the database does not answer, the request itself will say so
    addHeaders: { "x-ratelimit-limit": false, "x-ratelimit-remaining": false, "x-ratelimit-reset": false },
    addHeadersOnExceeding: { "x-ratelimit-limit": false, "x-ratelimit-remaining": false, "x-ratelimit-reset": false },
    errorResponseBuilder: (_, { ttl }) =>
      new RefusedRequest(refuse("request/too-many", { seconds: Math.ceil(ttl / 1000) }).refusal, 429),
  });
}

function limitOf(methods: readonly string[], url: string): RateLimitOptions | null {
  if (url.startsWith("/api/v1/sign-in")) return signIns;
  return methods.every((method) => ["GET", "HEAD", "OPTIONS"].includes(method)) ? null : changes;
}

const whoAsks = ({ actor, ip }: FastifyRequest): string => (actor.kind === "nobody" ? `ip ${ip} ` : `${actor.id} `);

/** Whoever has the keys to the machine reads in whole registers. */
const isOperator = ({ actor }: FastifyRequest): boolean => actor.kind === "operator";

/** A store as the library wants it: a class, and a child for each route (all count in the same place). */
const storeIn = (context: Context) =>
  class Store implements FastifyRateLimitStore {
    incr(key: string, done: Parameters<FastifyRateLimitStore["incr"]>[1], window: number): void {
      countRequest(context.database, key, window / 1000).then(
        (counted) => done(null, counted),
        (error: Error) => done(error),
      );
    }
    child(): Store {
      return this;
    }
  };
