import { z } from "zod";
import type { Context } from "../../kernel/server/context.ts";
import { valueOrProblem } from "../../kernel/server/problem.ts";
import { actorOf, type Routes } from "../../kernel/server/route.ts";
import { municipalitiesQuerySchema, municipalitiesSchema, municipalitySchema } from "../contract.ts";
import { borderRoutes } from "./borders.routes.ts";
import { listMunicipalities } from "./list-municipalities.ts";
import { readMunicipality } from "./read-municipality.ts";
import { statisticRoutes } from "./statistics.routes.ts";

const policy = "municipalities/read";

export const municipalityRoutes =
  (context: Context): Routes =>
  async (app) => {
    app.get(
      "/api/v1/municipalities",
      {
        config: { policy },
        schema: { querystring: municipalitiesQuerySchema, response: { 200: municipalitiesSchema } },
      },
      async (request) => {
        const text = request.query.q ?? null;
        const municipalities = valueOrProblem(await listMunicipalities(context, { text }, actorOf(request)));
        return { municipalities: [...municipalities] };
      },
    );
    app.get(
      "/api/v1/municipalities/:number",
      {
        config: { policy },
        schema: { params: z.object({ number: z.string().max(20) }), response: { 200: municipalitySchema } },
      },
      async (request) => valueOrProblem(await readMunicipality(context, request.params, actorOf(request))),
    );
    await app.register(statisticRoutes(context));
    await app.register(borderRoutes(context));
  };
