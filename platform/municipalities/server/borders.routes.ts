import { z } from "zod";
import type { Context } from "../../kernel/server/context.ts";
import { valueOrProblem } from "../../kernel/server/problem.ts";
import { actorOf, type Routes } from "../../kernel/server/route.ts";
import { bordersSchema, importBordersSchema, importedBordersSchema } from "../contract.ts";
import { importBorders } from "./import-borders.ts";
import { readBorders } from "./read-borders.ts";

const twentyFiveMebibytes = 25 * 1024 * 1024;

export const borderRoutes =
  (context: Context): Routes =>
  async (app) => {
    app.get(
      "/api/v1/borders",
      {
        config: { policy: "municipalities/read" },
        schema: { response: { 200: bordersSchema, 204: z.null(), 304: z.null() } },
        serializerCompiler: () => (text) => String(text), // it is JSON text already, and a megabyte of it
      },
      async (request, reply) => {
        const borders = valueOrProblem(await readBorders(context, actorOf(request)));
        if (!borders) return reply.code(204).send(null);
        reply.header("etag", borders.tag).header("cache-control", "no-cache");
        if (request.headers["if-none-match"] === borders.tag) return reply.code(304).send(null);
        return reply.type("application/json; charset=utf-8").send((await borders.geoJson()) as never); // text, not the object
      },
    );
    app.post(
      "/api/v1/import/borders",
      {
        bodyLimit: twentyFiveMebibytes,
        config: { policy: "municipalities/import-borders" },
        schema: { body: importBordersSchema, response: { 200: importedBordersSchema } },
      },
      async (request) => valueOrProblem(await importBorders(context, request.body, actorOf(request))),
    );
  };
