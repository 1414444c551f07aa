import { type Refusal, refuse } from "@omforent/kernel";
import type { FastifyInstance } from "fastify";
import { whereJsonBreaks } from "../domain/json-place.ts";
import { RefusedRequest } from "./problem.ts";

/** JSON is the only thing the server reads unless a route says otherwise; malformed JSON is answered with the place. */
export function readJsonBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser("error", "error");
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", { parseAs: "string" }, (request, body, done) => {
    const text = body.toString();
    void parse(request, text, (error, value) =>
      error ? done(new RefusedRequest(refusalOf(text), 400)) : done(null, value),
    );
  });
}

function refusalOf(text: string): Refusal {
  if (text.trim() === "") return refuse("request/empty-body").refusal;
  const offset = whereJsonBreaks(text);
  if (offset === null) return refuse("request/malformed").refusal; // a name that would change JavaScript objects: __proto__
  const before = text.slice(0, offset).split("\n");
  const params = { line: before.length, column: (before.at(-1) ?? "").length + 1 };
  return refuse("request/malformed-json", params, { position: { offset, length: offset < text.length ? 1 : 0 } })
    .refusal;
}
