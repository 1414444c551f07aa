import type { Refusal } from "@omforent/kernel";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { refusalOfInvalidInput } from "./invalid-input.ts";
import { isOutage } from "./is-outage.ts";
import { problemOf, RefusedRequest } from "./problem.ts";
import { languageOf, type Sentences } from "./sentences.ts";

/** Where a bug is told about: with the same id that the user was given. */
export type Report = (id: string, error: unknown) => void;

/** Every refusal and every bug leaves as `application/problem+json`; a bug says its id and nothing else. */
export function handleErrors(app: FastifyInstance, sentences: Sentences, report: Report): void {
  app.setErrorHandler((error, request, reply) => {
    const { refusal, status } = understand(error, request.id, report);
    return sendProblem(request, reply, sentences, refusal, status);
  });
  app.setNotFoundHandler((request, reply) =>
    sendProblem(request, reply, sentences, { code: "request/not-found", params: {} }, 404),
  );
}

export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  sentences: Sentences,
  refusal: Refusal,
  status: number,
): FastifyReply {
  const language = languageOf(request.query, request.headers["accept-language"]);
  const problem = problemOf(refusal, status, (key, params) => sentences(language, key, params));
  return reply
    .code(status)
    .header("content-language", language)
    .headers(status === 503 ? { "retry-after": "5" } : {})
    .type("application/problem+json")
    .serializer((body: unknown) => JSON.stringify(body)) // not the schema of the route's good answers
    .send(problem);
}

/** What the error means to the one who sent the request, whose id is what a bug is reported under. */
export function understand(
  error: unknown,
  id: string,
  report: Report,
): { readonly refusal: Refusal; readonly status: number } {
  if (error instanceof RefusedRequest) return { refusal: error.refusal, status: error.status };
  const known = error as Partial<FastifyError>;
  if (known.validation) return { refusal: refusalOfInvalidInput(known as FastifyError), status: 400 };
  const status = known.statusCode ?? 500;
  if (status < 500) return { refusal: { code: codes[status] ?? "request/wrong-form", params: {} }, status };
  report(id, error);
  if (isOutage(error)) return { refusal: { code: "server/unavailable", params: {} }, status: 503 };
  return { refusal: { code: "server/failed", params: { id } }, status: 500 };
}

const codes: Readonly<Record<number, string>> = {
  400: "request/malformed",
  404: "request/not-found",
  413: "request/too-large",
  414: "request/address-too-long",
  415: "request/wrong-media-type",
};
