import type { Fact, Refusal } from "@omforent/kernel";
import type { FastifyError } from "fastify";

/** What the zod schemas of a contract found wrong, one reason for each place. Code: `request/invalid`. */
export function refusalOfInvalidInput(error: FastifyError): Refusal {
  const because = (error.validation ?? []).slice(0, 20).map((issue) => reasonOf(issue));
  const [first] = because;
  return {
    code: "request/invalid",
    params: { where: error.validationContext ?? "body", count: because.length },
    ...(first?.path ? { path: first.path } : {}),
    because,
  };
}

type Issue = NonNullable<FastifyError["validation"]>[number];

function reasonOf(issue: Issue): Refusal {
  const path = issue.instancePath.replace(/^\//, "");
  const params = issue.params as Readonly<Record<string, unknown>>;
  return { code: codeOf(issue.keyword, params), params: facts({ ...params, field: path }), path };
}

/** A refinement may name a refusal of its own: `.refine(…, { params: { code: "date/not-a-date" } })`. */
function codeOf(keyword: string, params: Readonly<Record<string, unknown>>): string {
  if (keyword === "custom" && typeof params.params === "object" && params.params !== null && "code" in params.params)
    return String(params.params.code);
  switch (keyword) {
    case "invalid_type":
      return "request/wrong-type";
    case "unrecognized_keys":
      return "request/unknown-field";
    case "too_big":
      return "request/too-big";
    case "too_small":
      return "request/too-small";
    case "invalid_value":
      return "request/not-one-of";
    default:
      return "request/wrong-form";
  }
}

/** Only the plain facts that a sentence may name. */
const facts = (params: Readonly<Record<string, unknown>>): Record<string, Fact> =>
  Object.fromEntries(
    ["field", "expected", "values", "keys", "minimum", "maximum", "format"]
      .filter((name) => params[name] !== undefined)
      .map((name) => [name, plain(params[name])]),
  );

const plain = (value: unknown): Fact =>
  Array.isArray(value) ? value.map(plain) : typeof value === "number" ? value : String(value);
