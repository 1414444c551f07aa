/**
 * Whether an error says that the database is out of reach or too busy, and not that the program is wrong: then the same request may go
 * well in a moment. By PostgreSQL's codes (appendix A of its documentation), the operating system's, and what the pool says.
 */
export function isOutage(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { readonly code?: unknown; readonly message?: unknown };
  if (typeof code === "string" && (outages.has(code) || code.startsWith("08"))) return true;
  return typeof message === "string" && said.some((sentence) => message.includes(sentence));
}

const outages = new Set([
  "40001", // serialisation failure
  "40P01", // deadlock
  "53300", // too many connections
  "55P03", // a lock could not be had in time
  "57014", // the statement took too long
  "57P01", // the server stops
  "57P02",
  "57P03", // the server starts
  "25P03", // idle in a transaction for too long
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
]);

const said = ["timeout exceeded when trying to connect", "Connection terminated"];
