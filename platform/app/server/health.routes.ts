import { z } from "zod";
import { reachDatabase } from "../../database/reach-database.ts";
import type { Context } from "../../kernel/server/context.ts";
import type { Routes } from "../../kernel/server/route.ts";

const policy = "public";

const health = z.object({ status: z.literal("ok"), instance: z.string() });

/** How long the database has to answer before the process calls itself not ready. */
const patience = 1000;

export type Condition = { readonly instance: string; readonly isStopping: () => boolean };

/** Tells that the server answers and reaches its database; and what the API offers. */
export const healthRoutes =
  (context: Context, { instance, isStopping }: Condition): Routes =>
  async (app) => {
    app.get("/api/v1/health", { config: { policy }, schema: { response: { 200: health } } }, async () => {
      await reachDatabase(context.database);
      return { status: "ok" as const, instance };
    });
    app.get("/api/v1/openapi.json", { config: { policy }, schema: { hide: true } }, async () => app.swagger());

    // For what looks after processes: start it again when it is not alive, send it nothing while it is not ready.
    app.get("/api/v1/health/live", { config: { policy }, schema: { hide: true } }, async () => ({ status: "alive" }));
    app.get("/api/v1/health/ready", { config: { policy }, schema: { hide: true } }, async (_, reply) => {
      if (isStopping()) return reply.code(503).send({ status: "stopping" });
      const reached = await reachesInTime(context, patience);
      return reply.code(reached ? 200 : 503).send({ status: reached ? "ready" : "database-out-of-reach" });
    });
  };

async function reachesInTime({ database }: Context, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  const reached = reachDatabase(database).then(
    () => true,
    () => false,
  );
  return Promise.race([reached, tooLate]).finally(() => clearTimeout(timer));
}
