import type { Position, Refusal, Result } from "@omforent/kernel";

/** The body of every refused request (`application/problem+json`, RFC 9457), with the sentence in the reader's language. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly params: Refusal["params"];
  readonly path?: string;
  readonly position?: Position;
  readonly because?: readonly ProblemReason[];
};

export type ProblemReason = Omit<Problem, "type" | "title" | "status">;

/** Carries a refusal from a route to the error handler, which words it. */
export class RefusedRequest extends Error {
  readonly refusal: Refusal;
  readonly status: number;
  constructor(refusal: Refusal, status: number = statusOf(refusal.code)) {
    super(refusal.code);
    this.refusal = refusal;
    this.status = status;
  }
}

/**
 * The value of an operation's result, or the problem reply.
 * @example app.get("/api/v1/cooperations/:id", …, async ({ params }) => valueOrProblem(await findCooperation(context, params.id)))
 */
export function valueOrProblem<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new RefusedRequest(result.refusal);
}

/** The code's last word decides: `…/not-signed-in` 401, `…/not-found` 404, `…/not-allowed` 403, `…/conflict` 409; every other refusal is 422. */
export function statusOf(code: string): number {
  if (code.endsWith("/not-signed-in")) return 401;
  if (code.endsWith("/not-found")) return 404;
  if (code.endsWith("/not-allowed")) return 403;
  if (code.endsWith("/conflict")) return 409;
  return 422;
}

/** Words a refusal. `sentence` is the request's language. */
export function problemOf(refusal: Refusal, status: number, sentence: Sentence): Problem {
  return {
    type: `urn:omforent:refusal:${refusal.code}`,
    title: sentence(`problem.${status}`, {}),
    status,
    ...reasonOf(refusal, sentence),
  };
}

export type Sentence = (key: string, params: Refusal["params"]) => string;

const reasonOf = ({ code, params, path, position, because }: Refusal, sentence: Sentence): ProblemReason => ({
  code,
  message: sentence(`refusal.${code}`, params),
  params,
  ...(path === undefined ? {} : { path }),
  ...(position === undefined ? {} : { position }),
  ...(because === undefined ? {} : { because: because.map((reason) => reasonOf(reason, sentence)) }),
});
