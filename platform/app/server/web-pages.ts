import { access } from "node:fs/promises";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import { refuse } from "@omforent/kernel";
import { RefusedRequest } from "../../kernel/server/problem.ts";
import type { Routes } from "../../kernel/server/route.ts";

/** The built pages. Files with a hash in their name are kept for a year; any other address of a page is the one document. */
export const webPages =
  (directory: string | null): Routes =>
  async (app) => {
    await app.register(fastifyStatic, {
      root: directory ?? "/",
      serve: false,
      cacheControl: false,
      preCompressed: true,
    });

    app.get("/*", { config: { policy: "public" }, schema: { hide: true } }, async (request, reply) => {
      const path = decodeURIComponent(request.url.split("?")[0] ?? "/").slice(1);
      if (path === "api" || path.startsWith("api/")) throw notFound();
      if (directory === null || !(await exists(join(directory, "index.html")))) throw pagesNotBuilt();
      if (path.startsWith("assets/"))
        return reply.header("cache-control", "public, max-age=31536000, immutable").sendFile(path, directory);
      if (path !== "" && isFileName(path) && (await exists(join(directory, path))))
        return reply.header("cache-control", "no-cache").sendFile(path, directory);
      if (isFileName(path)) throw notFound();
      return reply.header("cache-control", "no-cache").sendFile("index.html", directory);
    });
  };

const notFound = () => new RefusedRequest(refuse("request/not-found").refusal, 404);
const pagesNotBuilt = () => new RefusedRequest(refuse("server/pages-not-built").refusal, 503);

/** "favicon.svg" but not "kommuner/5020" and nothing that climbs out of the folder. */
const isFileName = (path: string): boolean => /^[\w-]+(\.[\w-]+)+$/.test(path);

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
