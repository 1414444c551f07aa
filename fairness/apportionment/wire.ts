import type { Result } from "@omforent/kernel";
import { CannotRead, type Decoder, decoding, exact, fieldsOf, list, oneOf, optional } from "../keys/wire/decode.ts";
import { type Apportionment, type ApportionmentProblem, type Limit, type Method, methods } from "./apportionment.ts";

/** `{"total":"100","weights":["50","1/3","0.25"],"method"?,"minimum"?,"maximum"?}`: counts and weights are strings. */
export type ApportionmentRead = { readonly method: Method; readonly problem: ApportionmentProblem };

/** As JSON: `{"seats":["50","30","20"]}`, and `ties` only when the list decided; `parties` are indices. */
export type ApportionmentOnTheWire = {
  readonly seats: readonly string[];
  readonly ties?: readonly { readonly parties: readonly number[]; readonly units: string }[];
};

/** Reads the document of `omforent apportion`. Refusals: `json/*`, `fraction/*` and `apportion/not-whole`, each with a path. */
export const apportionmentFromWire = (json: unknown): Result<ApportionmentRead> => decoding(document, json);

export const apportionmentToWire = ({ seats, ties }: Apportionment): ApportionmentOnTheWire => ({
  seats: seats.map(String),
  ...(ties.length === 0 ? {} : { ties: ties.map(({ parties, units }) => ({ parties, units: String(units) })) }),
});

const document: Decoder<ApportionmentRead> = (json, path) => {
  const fields = fieldsOf(json, path, ["total", "weights", "method", "minimum", "maximum"]);
  const limitOf = (name: "minimum" | "maximum") => {
    const found = optional(limit, null)(fields[name], name);
    return found === null ? {} : { [name]: found };
  };
  return {
    method: optional(oneOf(methods), "largest-remainder" as const)(fields.method, "method"),
    problem: {
      total: whole(fields.total, "total"),
      weights: list(exact)(fields.weights, "weights"),
      ...limitOf("minimum"),
      ...limitOf("maximum"),
    },
  };
};

const limit: Decoder<Limit> = (json, path) => (Array.isArray(json) ? list(whole)(json, path) : whole(json, path));

const written = /^-?\d{1,1000}$/;
const whole: Decoder<bigint> = (json, path) => {
  if (typeof json === "number" && Number.isSafeInteger(json)) return BigInt(json);
  if (typeof json === "string" && written.test(json.trim())) return BigInt(json.trim());
  const text = typeof json === "string" || typeof json === "number" ? String(json).slice(0, 80) : null;
  throw text === null
    ? new CannotRead(
        "json/expected-text",
        { got: Array.isArray(json) ? "list" : json === undefined ? "nothing" : typeof json },
        path,
      )
    : new CannotRead("apportion/not-whole", { text }, path);
};
