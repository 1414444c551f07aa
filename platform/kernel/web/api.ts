import type { Position } from "@omforent/kernel";
import { actingFor } from "./acting-for.ts";
import { currentLanguage } from "./i18n.ts";

/** A refusal as the server words it (application/problem+json), in the reader's language. */
export type Problem = {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly path?: string;
  readonly position?: Position;
  readonly params?: { readonly [name: string]: unknown };
  readonly because?: readonly Omit<Problem, "status">[];
};

export type Sent<Output> =
  | { readonly ok: true; readonly value: Output }
  | { readonly ok: false; readonly problem: Problem };

/** Thrown by {@link getJson}: the page that was asked for cannot be shown, and here is why. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** Reads from the server. Throws {@link ProblemError} when it refuses, TypeError when it cannot be reached. */
export async function getJson<Output>(path: string, signal?: AbortSignal): Promise<Output> {
  const answer = await fetch(path, { headers: headers(), ...(signal && { signal }) });
  if (!answer.ok) throw new ProblemError(await problemOf(answer));
  if (answer.status === 204) return null as Output; // only where the contract says that nothing is an answer
  return (await answer.json()) as Output; // the server checks its answers against the same contract
}

/** Reads a file that is no JSON; throws as {@link getJson} does. */
export async function getText(path: string): Promise<string> {
  const answer = await fetch(path, { headers: headers() });
  if (!answer.ok) throw new ProblemError(await problemOf(answer));
  return answer.text();
}

/** Writes to the server. A refusal is a value, since a form shows it beside the field; an outage throws. */
export async function sendJson<Output>(
  method: "POST" | "PATCH" | "PUT" | "DELETE",
  path: string,
  body: unknown,
  signal?: AbortSignal,
): Promise<Sent<Output>> {
  const answer = await fetch(path, {
    method,
    headers: { ...headers(), "content-type": "application/json" },
    body: JSON.stringify(body),
    ...(signal && { signal }),
  });
  if (answer.ok) return { ok: true, value: (await answer.json()) as Output };
  const problem = await problemOf(answer);
  if (answer.status >= 500) throw new ProblemError(problem);
  return { ok: false, problem };
}

function headers(): Record<string, string> {
  const holder = actingFor();
  return {
    accept: "application/json",
    "accept-language": currentLanguage(),
    ...(holder && { "omforent-acting-for": holder }),
  };
}

async function problemOf(answer: Response): Promise<Problem> {
  const said: unknown = await answer.json().catch(() => null);
  const told = typeof said === "object" && said !== null ? (said as Partial<Problem>) : {};
  return { ...told, status: answer.status, code: told.code ?? "http/unexpected", message: told.message ?? "" };
}
