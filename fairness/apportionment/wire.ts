import { type Fraction, fractions, type Result } from "@omforent/kernel";
import {
  CannotRead,
  type Decoder,
  decoding,
  exact,
  fieldsOf,
  flag,
  list,
  oneOf,
  optional,
} from "../keys/wire/decode.ts";
import { type Apportionment, type ApportionmentProblem, type Limit, type Method, methods } from "./apportionment.ts";
import type { Checks, ChecksAsked } from "./checks.ts";

/**
 * `{"total":"100","weights":["50","1/3","0.25"],"method"?,"minimum"?,"maximum"?}`: counts and weights are strings. `"method":"all"` gives
 * every method side by side; `"checks":true`, `"after"` (weights later) and `"newcomer"` ask for the paradoxes.
 */
export type ApportionmentRead = {
  readonly method: Method | "all";
  readonly problem: ApportionmentProblem;
  /** Null when nothing is to be checked. */
  readonly checks: ChecksAsked | null;
};

/** As JSON: `{"seats":["50","30","20"]}`, and `ties` only when the list decided; `parties` are indices. */
export type ApportionmentOnTheWire = {
  readonly seats: readonly string[];
  readonly ties?: readonly { readonly parties: readonly number[]; readonly units: string }[];
};

/** Reads the document of `omforent apportion`. Refusals: `json/*`, `fraction/*` and `apportion/not-whole`, each with a path. */
export const apportionmentFromWire = (json: unknown): Result<ApportionmentRead> => decoding(document, json);

/** Parties are indices, seats strings, fractions "n/d". What was not asked for is left out; null: nothing can be said. */
export const checksToWire = ({ alabama, quota, bias, population, newState }: Checks) => ({
  alabama: alabama.map(movedToWire),
  quota: quota.map(({ party, quota: share, seats }) => ({
    party,
    quota: fractions.toWire(share),
    seats: String(seats),
  })),
  bias: bias && { small: fractions.toWire(bias.small), large: fractions.toWire(bias.large) },
  ...(population === undefined ? {} : { population }),
  ...(newState === undefined ? {} : { newState: newState?.map(movedToWire) ?? null }),
});

type Moved = { readonly party: number; readonly from: bigint; readonly to: bigint };
const movedToWire = ({ party, from, to }: Moved) => ({ party, from: String(from), to: String(to) });

export const apportionmentToWire = ({ seats, ties }: Apportionment): ApportionmentOnTheWire => ({
  seats: seats.map(String),
  ...(ties.length === 0 ? {} : { ties: ties.map(({ parties, units }) => ({ parties, units: String(units) })) }),
});

const document: Decoder<ApportionmentRead> = (json, path) => {
  const fields = fieldsOf(json, path, [
    "total",
    "weights",
    "method",
    "minimum",
    "maximum",
    "checks",
    "after",
    "newcomer",
  ]);
  const limitOf = (name: "minimum" | "maximum") => {
    const found = optional(limit, null)(fields[name], name);
    return found === null ? {} : { [name]: found };
  };
  return {
    method: optional(oneOf([...methods, "all"] as const), "largest-remainder" as const)(fields.method, "method"),
    problem: {
      total: whole(fields.total, "total"),
      weights: list(exact)(fields.weights, "weights"),
      ...limitOf("minimum"),
      ...limitOf("maximum"),
    },
    checks: checksFrom(fields),
  };
};

function checksFrom(fields: Readonly<Record<string, unknown>>): ChecksAsked | null {
  const after = optional(list(exact), null)(fields.after, "after");
  const newcomer = optional(newcomerFrom, null)(fields.newcomer, "newcomer");
  const isAsked = optional(flag, false)(fields.checks, "checks") || after !== null || newcomer !== null;
  return isAsked ? { after, newcomer } : null;
}

const newcomerFrom: Decoder<{ readonly weight: Fraction; readonly units: bigint }> = (json, path) => {
  const { weight, units } = fieldsOf(json, path, ["weight", "units"]);
  return { weight: exact(weight, `${path}/weight`), units: whole(units, `${path}/units`) };
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
