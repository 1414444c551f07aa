import { z } from "zod";
import { reachDatabase } from "../../database/reach-database.ts";
import type { Context } from "../../kernel/server/context.ts";
import type { Routes } from "../../kernel/server/route.ts";

const policy = "public";

const health = z.object({ status: z.literal("ok"), instance: z.string() });

/** Tells that the server answers and reaches its database; and what the API offers. */
export const healthRoutes =
  (context: Context, instance: string): Routes =>
  async (app) => {
    app.get("/api/v1/health", { config: { policy }, schema: { response: { 200: health } } }, async () => {
      await reachDatabase(context.database);
      return { status: "ok" as const, instance };
    });
    app.get("/api/v1/openapi.json", { config: { policy }, schema: { hide: true } }, async () => app.swagger());
  };
