import { type Fraction, fractions, type Ore, ore, oreToWire, type Result } from "@omforent/kernel";
import {
  type Charge,
  type CostGroups,
  type CostRule,
  type Key,
  type OutsideTheSplit,
  type Reading,
  type ReferenceTime,
  roundingUnits,
  type ShareRule,
  type Who,
} from "../key.ts";
import { largestKey } from "../problem.ts";
import { validateKey } from "../validate.ts";
import {
  at,
  CannotRead,
  type Decoder,
  date,
  decoding,
  exact,
  fieldsOf,
  list,
  money,
  oneOf,
  optional,
  text,
  whole,
} from "./decode.ts";

/** A key as JSON: money "75000.00", fractions "3/10", dates "2026-01-01". */
export type KeyOnTheWire = Readonly<Record<string, unknown>>;

/** Writes a key as JSON. `keyFromWire(keyToWire(key))` equals the key. */
export const keyToWire = (key: Key): KeyOnTheWire => ({
  rounding: oreToWire(ore(key.rounding)),
  cost: toJson(key.cost),
});

/** Fractions and money are the only things in the tree that JSON does not know. */
function toJson(value: unknown): unknown {
  if (typeof value === "bigint") return oreToWire(value as Ore); // every bigint in a key is money, but for those in fractions
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value !== "object" || value === null) return value;
  if (isFraction(value)) return fractions.toWire(value);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, toJson(inner)]));
}

const isFraction = (value: object): value is Fraction =>
  "n" in value && "d" in value && typeof value.n === "bigint" && typeof value.d === "bigint";

/**
 * Reads a key from JSON and validates it. What may be left out: `rounding` (1 øre), and every field whose absence says
 * the same as its usual value. A bare cost rule is read as a key. Refusals: `json/*` with a path, and those of `validateKey`.
 */
export function keyFromWire(json: unknown): Result<Key> {
  const read = decoding(keyDecoder, json);
  return read.ok ? validateKey(read.value) : read;
}

export const keyDecoder: Decoder<Key> = (json, path) => {
  if (typeof json === "object" && json !== null && "kind" in json) return { rounding: 1n, cost: cost(json, path) };
  const fields = fieldsOf(json, path, ["rounding", "cost"]);
  const unit = optional(money, ore(1n))(fields.rounding, at(path, "rounding"));
  const rounding = roundingUnits.find((known) => known === unit);
  if (rounding === undefined)
    throw new CannotRead("key/rounding-unknown", { rounding: oreToWire(unit) }, at(path, "rounding"));
  return { rounding, cost: cost(fields.cost, at(path, "cost")) };
};

const shareKinds = [
  "equal",
  "measure",
  "weighted",
  "table",
  "adjusted",
  "limited-shares",
  "phase-in",
  "pro-rata",
] as const;
const costKinds = [...shareKinds, "limited-amounts", "charged-first"] as const;

function cost(json: unknown, path: string): CostRule | CostGroups {
  const kind = kindOf(json, path, [...costKinds, "groups"]);
  if (kind !== "groups") return costRule(json, path);
  const fields = fieldsOf(json, path, ["kind", "groups"]);
  const group: Decoder<CostGroups["groups"][number]> = (one, place) => {
    const { name, cost: inner } = fieldsOf(one, place, ["name", "cost"]);
    return { name: text(name, at(place, "name")), cost: costOrOutside(inner, at(place, "cost")) };
  };
  return { kind, groups: list(group)(fields.groups, at(path, "groups")) };
}

function costOrOutside(json: unknown, path: string): CostRule | OutsideTheSplit {
  const kind = kindOf(json, path, [...costKinds, "outside"]);
  return kind === "outside" ? { kind } : costRule(json, path);
}

function costRule(json: unknown, path: string): CostRule {
  const kind = kindOf(json, path, costKinds);
  if (kind === "limited-amounts") return limitedAmounts(json, path);
  if (kind !== "charged-first") return shareRule(json, path);
  const fields = fieldsOf(json, path, ["kind", "charges", "rest"]);
  const rest = optional(restRule, null)(fields.rest, at(path, "rest"));
  return { kind, charges: list(charge)(fields.charges, at(path, "charges")), rest };
}

const restRule: Decoder<Exclude<CostRule, { kind: "charged-first" }>> = (json, path) =>
  kindOf(json, path, [...shareKinds, "limited-amounts"]) === "limited-amounts"
    ? limitedAmounts(json, path)
    : shareRule(json, path);

function limitedAmounts(json: unknown, path: string): Extract<CostRule, { kind: "limited-amounts" }> {
  const fields = fieldsOf(json, path, ["kind", "rule", "minimum", "maximum"]);
  return {
    kind: "limited-amounts",
    rule: shareRule(fields.rule, at(path, "rule")),
    minimum: optional(money, null)(fields.minimum, at(path, "minimum")),
    maximum: optional(money, null)(fields.maximum, at(path, "maximum")),
  };
}

function shareRule(json: unknown, path: string): ShareRule {
  const kind = kindOf(json, path, shareKinds);
  const inner = (value: unknown, name: string) => shareRule(value, at(path, name));
  switch (kind) {
    case "equal":
      fieldsOf(json, path, ["kind"]);
      return { kind };
    case "measure":
      return { kind, figure: reading(fieldsOf(json, path, ["kind", "figure"]).figure, at(path, "figure")) };
    case "weighted":
      return { kind, parts: list(part)(fieldsOf(json, path, ["kind", "parts"]).parts, at(path, "parts")) };
    case "table":
      return { kind, shares: list(tableRow)(fieldsOf(json, path, ["kind", "shares"]).shares, at(path, "shares")) };
    case "adjusted": {
      const fields = fieldsOf(json, path, ["kind", "rule", "who", "factor"]);
      return {
        kind,
        rule: inner(fields.rule, "rule"),
        who: who(fields.who, at(path, "who")),
        factor: exact(fields.factor, at(path, "factor")),
      };
    }
    case "limited-shares": {
      const fields = fieldsOf(json, path, ["kind", "rule", "minimum", "maximum"]);
      const limit = (name: "minimum" | "maximum") => optional(exact, null)(fields[name], at(path, name));
      return { kind, rule: inner(fields.rule, "rule"), minimum: limit("minimum"), maximum: limit("maximum") };
    }
    case "phase-in": {
      const fields = fieldsOf(json, path, ["kind", "from", "to", "firstYear", "years"]);
      const years = {
        firstYear: whole(fields.firstYear, at(path, "firstYear")),
        years: whole(fields.years, at(path, "years")),
      };
      return { kind, from: inner(fields.from, "from"), to: inner(fields.to, "to"), ...years };
    }
    case "pro-rata": {
      const fields = fieldsOf(json, path, ["kind", "by", "rule"]);
      return { kind, by: oneOf(["days", "months"])(fields.by, at(path, "by")), rule: inner(fields.rule, "rule") };
    }
  }
}

const part: Decoder<{ weight: Fraction; rule: ShareRule }> = (json, path) => {
  const fields = fieldsOf(json, path, ["weight", "rule"]);
  return { weight: exact(fields.weight, at(path, "weight")), rule: shareRule(fields.rule, at(path, "rule")) };
};

const tableRow: Decoder<{ participant: string; share: Fraction }> = (json, path) => {
  const fields = fieldsOf(json, path, ["participant", "share"]);
  return {
    participant: text(fields.participant, at(path, "participant")),
    share: exact(fields.share, at(path, "share")),
  };
};

const charge: Decoder<Charge> = (json, path) => {
  const kind = kindOf(json, path, ["fixed-each", "fixed-one", "unit-price", "own-cost"]);
  switch (kind) {
    case "fixed-each":
      return { kind, amount: money(fieldsOf(json, path, ["kind", "amount"]).amount, at(path, "amount")) };
    case "fixed-one": {
      const fields = fieldsOf(json, path, ["kind", "amount", "who"]);
      return { kind, amount: money(fields.amount, at(path, "amount")), who: who(fields.who, at(path, "who")) };
    }
    case "unit-price": {
      const fields = fieldsOf(json, path, ["kind", "price", "quantity", "free", "exceptions"]);
      return {
        kind,
        price: money(fields.price, at(path, "price")),
        quantity: reading(fields.quantity, at(path, "quantity")),
        free: optional(exact, fractions.zero)(fields.free, at(path, "free")),
        exceptions: optional(list(exception), [])(fields.exceptions, at(path, "exceptions")),
      };
    }
    case "own-cost": {
      const fields = fieldsOf(json, path, ["kind", "rate", "cost", "upTo"]);
      return {
        kind,
        rate: optional(exact, fractions.one)(fields.rate, at(path, "rate")),
        cost: reading(fields.cost, at(path, "cost")),
        upTo: optional(money, null)(fields.upTo, at(path, "upTo")),
      };
    }
  }
};

const exception: Decoder<{ who: Who; price: Ore }> = (json, path) => {
  const fields = fieldsOf(json, path, ["who", "price"]);
  return { who: who(fields.who, at(path, "who")), price: money(fields.price, at(path, "price")) };
};

function who(json: unknown, path: string): Who {
  const kind = kindOf(json, path, ["host", "participant"]);
  if (kind === "participant") return { kind, id: text(fieldsOf(json, path, ["kind", "id"]).id, at(path, "id")) };
  fieldsOf(json, path, ["kind"]);
  return { kind };
}

const reading: Decoder<Reading> = (json, path) => {
  const fields = fieldsOf(json, path, ["measure", "at", "unpublished"]);
  return {
    measure: text(fields.measure, at(path, "measure")),
    at: optional<ReferenceTime, ReferenceTime>(referenceTime, { kind: "unstated" })(fields.at, at(path, "at")),
    unpublished: optional<Reading["unpublished"], Reading["unpublished"]>(oneOf(["wait", "newest"]), "wait")(
      fields.unpublished,
      at(path, "unpublished"),
    ),
  };
};

const referenceTime: Decoder<ReferenceTime> = (json, path) => {
  const kind = kindOf(json, path, ["unstated", "date", "day", "average"]);
  const number = (fields: Readonly<Record<string, unknown>>, name: string) => whole(fields[name], at(path, name));
  switch (kind) {
    case "unstated":
      fieldsOf(json, path, ["kind"]);
      return { kind };
    case "date":
      return { kind, date: date(fieldsOf(json, path, ["kind", "date"]).date, at(path, "date")) };
    case "day": {
      const fields = fieldsOf(json, path, ["kind", "month", "day", "yearsBefore"]);
      return {
        kind,
        month: number(fields, "month"),
        day: number(fields, "day"),
        yearsBefore: number(fields, "yearsBefore"),
      };
    }
    case "average": {
      const fields = fieldsOf(json, path, ["kind", "years", "month", "day", "yearsBefore"]);
      const day = {
        month: number(fields, "month"),
        day: number(fields, "day"),
        yearsBefore: number(fields, "yearsBefore"),
      };
      return { kind, years: number(fields, "years"), ...day };
    }
  }
};

/** The `kind` of a node; also where absurdly deep JSON is stopped, before it can exhaust the stack. */
function kindOf<Kind extends string>(json: unknown, path: string, kinds: readonly Kind[]): Kind {
  if (path.length > 40 * largestKey.depth)
    throw new CannotRead("key/too-large", { depth: largestKey.depth, parts: largestKey.parts }, path.slice(0, 200));
  if (typeof json !== "object" || json === null || Array.isArray(json))
    throw new CannotRead("json/expected-object", { got: json === null ? "null" : typeof json }, path);
  return oneOf(kinds)("kind" in json ? json.kind : undefined, at(path, "kind"));
}
