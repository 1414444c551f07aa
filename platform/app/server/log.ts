import type { FastifyInstance, FastifyServerOptions } from "fastify";

/** Where lines of the log go: standard output, or a test's list. */
export type LogStream = { readonly write: (line: string) => void };

/**
 * One JSON object a line, without anything about persons: no addresses, no queries, no bodies, no names. A request is told by its
 * route's pattern, never by what stood in its place.
 */
export const logLines = (stream: LogStream): NonNullable<FastifyServerOptions["logger"]> => ({
  level: "info",
  base: { program: "omforent", pid: process.pid },
  timestamp: () => `,"time":"${new Date().toISOString()}"`,
  formatters: { level: (level) => ({ level }) },
  serializers: { req: () => ({}), res: () => ({}), err: tellError },
  stream,
});

/** A line for each request that has been answered. */
export function logRequests(app: FastifyInstance): void {
  app.addHook("onResponse", async ({ log, method, routeOptions }, reply) => {
    const milliseconds = Math.round(reply.elapsedTime * 10) / 10;
    log.info({ method, route: routeOptions.url ?? "none", status: reply.statusCode, milliseconds }, "answered");
  });
}

type Told = { readonly type: string; readonly message: string; readonly stack: string } & Readonly<
  Record<string, string>
>;

/**
 * The error's kind, its code and where it happened. Its message where it is ours to know what it holds: the database and the parsers of
 * JSON repeat what somebody wrote.
 */
export function tellError(error: unknown): Told {
  if (!(error instanceof Error)) return { type: typeof error, message: "", stack: "" };
  const fields = error as Error & Readonly<Record<string, unknown>>;
  const named = ["code", "severity", "schema", "table", "column", "constraint", "routine", "syscall"];
  const known = named.flatMap((name) => (typeof fields[name] === "string" ? [[name, fields[name]] as const] : []));
  const cause = error.cause instanceof Error ? tellError(error.cause) : null;
  return {
    type: error.name,
    message: repeatsInput(fields) ? "" : error.message.split("\n", 1)[0]!,
    ...Object.fromEntries(known),
    stack: framesOf(error),
    ...(cause && { cause: `${cause.type}: ${cause.message} ${cause.code ?? ""}`, causeStack: cause.stack }),
  };
}

/** A message of several lines stands in the stack too; only the frames are kept. */
const framesOf = ({ stack = "" }: Error): string =>
  stack
    .split("\n")
    .filter((line) => line.startsWith("    at "))
    .join("\n");

/** Classes 22 (data) and 23 (constraints) of the database's errors, and syntax errors of parsers. */
const repeatsInput = (error: Error & Readonly<Record<string, unknown>>): boolean =>
  error instanceof SyntaxError || ("severity" in error && /^2[23]/.test(String(error.code)));
