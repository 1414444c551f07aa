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
      if (!looksLikeFile(path)) return reply.header("cache-control", "no-cache").sendFile("index.html", directory);
      if (!isFileName(path) || !(await exists(join(directory, path)))) throw notFound();
      return reply
        .header("cache-control", hasHash(path) ? "public, max-age=31536000, immutable" : "no-cache")
        .sendFile(path, directory);
    });
  };

const notFound = () => new RefusedRequest(refuse("request/not-found").refusal, 404);
const pagesNotBuilt = () => new RefusedRequest(refuse("server/pages-not-built").refusal, 503);

const hasHash = (path: string): boolean => path.startsWith("assets/");
/** "favicon.svg" and everything under assets, but not "kommuner/5020". */
const looksLikeFile = (path: string): boolean => hasHash(path) || /^[^/]+\.[^/]+$/.test(path);
/** Nothing that climbs out of the folder. */
const isFileName = (path: string): boolean => /^(assets\/)?[\w-]+(\.[\w-]+)+$/.test(path);

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
