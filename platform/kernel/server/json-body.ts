import { refuse } from "@omforent/kernel";
import type { FastifyInstance } from "fastify";
import { RefusedRequest } from "./problem.ts";

/** JSON is the only thing the server reads unless a route says otherwise; malformed JSON is answered with the place. */
export function readJsonBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser("error", "error");
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", { parseAs: "string" }, (request, body, done) => {
    const text = body.toString();
    parse(request, text, (error, value) => (error ? done(malformed(text)) : done(null, value)));
  });
}

function malformed(text: string): RefusedRequest {
  if (text === "") return new RefusedRequest(refuse("request/empty-body").refusal, 400);
  const offset = placeOf(text);
  if (offset === null) return new RefusedRequest(refuse("request/malformed").refusal, 400);
  const before = text.slice(0, offset).split("\n");
  const params = { line: before.length, column: (before.at(-1) ?? "").length + 1 };
  return new RefusedRequest(refuse("request/malformed-json", params, { position: { offset, length: 1 } }).refusal, 400);
}

/** V8 says where in its message: "… in JSON at position 12 (line 1 column 13)"; at the end of the text it may not. */
function placeOf(text: string): number | null {
  try {
    JSON.parse(text);
    return null; // well-formed, but with names that would change JavaScript objects (__proto__)
  } catch (error) {
    const found = /at position (\d+)/.exec(String(error));
    return found ? Number(found[1]) : text.length;
  }
}
