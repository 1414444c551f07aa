import { type Fraction, type Ore, ok, type PlainDate, type Result } from "@omforent/kernel";
import type { Figure, Key, Participant } from "../keys/index.ts";
import {
  at,
  CannotRead,
  type Decoder,
  date,
  decoding,
  exact,
  fieldsOf,
  flag,
  list,
  money,
  oneOf,
  optional,
  text,
  whole,
} from "../keys/wire/decode.ts";
import { keyDecoder } from "../keys/wire/key.ts";
import type { Coalition, Distance, Objective } from "./problem.ts";

/** The document of `omforent search`, as it stands: sentences are not read and public figures not looked up. */
export type SearchDocument = {
  readonly participants: readonly SearchParticipant[];
  /** A measure's name, a sentence, or a tree. */
  readonly criteria: readonly (string | Key)[];
  readonly steps: number;
  readonly mostParts: number | null;
  readonly amount: Ore;
  /** None: the newest figures, once. */
  readonly years: readonly number[];
  readonly target: ReadonlyMap<string, Fraction> | null;
  readonly by: Distance;
  readonly coalitions: readonly Coalition[] | null;
  readonly objectives: readonly Objective["kind"][] | null;
  readonly front: number | null;
  readonly proposals: readonly { readonly id: string; readonly key: string | Key }[];
};

export type SearchParticipant = Participant & {
  /** Null: none are stated, and the caller may look up public ones. */
  readonly statistics: readonly Figure[] | null;
  readonly today: Ore | null;
  readonly maximum: Ore | null;
  readonly accepts: readonly string[] | null;
  readonly rejects: readonly string[] | null;
};

/** Refusals: `json/*`, `fraction/*`, `money/*`, `search/step`, each with a path. */
export const searchFromWire = (json: unknown): Result<SearchDocument> => {
  const read = decoding(document, json);
  return read.ok ? ok(read.value) : read;
};

const kinds: readonly Objective["kind"][] = ["largest-increase", "spread", "distance", "core", "instability", "parts"];

const document: Decoder<SearchDocument> = (json, path) => {
  const fields = fieldsOf(json, path, [
    "participants",
    "criteria",
    "step",
    "maxParts",
    "amount",
    "years",
    "target",
    "by",
    "coalitions",
    "objectives",
    "front",
    "proposals",
  ]);
  const maybe = <Value>(decoder: Decoder<Value>, name: string) => optional(decoder, null)(fields[name], name);
  return {
    participants: list(participant)(fields.participants, "participants"),
    criteria: list(ruleText)(fields.criteria, "criteria"),
    steps: optional(steps, 20)(fields.step, "step"),
    mostParts: maybe(whole, "maxParts"),
    amount: money(fields.amount, "amount"),
    years: maybe(list(year), "years") ?? [],
    target: maybe(mapOf(exact), "target"),
    by: maybe(oneOf<Distance>(["total-variation", "largest-deviation"]), "by") ?? "total-variation",
    coalitions: maybe(list(coalition), "coalitions"),
    objectives: maybe(list(oneOf(kinds)), "objectives"),
    front: maybe(whole, "front"),
    proposals: maybe(list(proposal), "proposals") ?? [],
  };
};

const participant: Decoder<SearchParticipant> = (json, path) => {
  const known = ["id", "name", "host", "statistics", "today", "maximum", "accepts", "rejects"];
  const fields = fieldsOf(json, path, known);
  const maybe = <Value>(decoder: Decoder<Value>, name: string) => optional(decoder, null)(fields[name], at(path, name));
  const id = text(fields.id, at(path, "id"));
  if (id.trim() === "" || id.length > 200) throw new CannotRead("key/participant-id-unusable", {}, at(path, "id"));
  return {
    id,
    name: maybe(text, "name") ?? id,
    host: maybe(flag, "host") ?? false,
    statistics: maybe(figuresOf(id), "statistics"),
    today: maybe(money, "today"),
    maximum: maybe(money, "maximum"),
    accepts: maybe(list(text), "accepts"),
    rejects: maybe(list(text), "rejects"),
  };
};

/** `{"folketall": 911}`, or one for each year: `{"folketall": {"2026": 911, "2027": 905}}`, read as of 1 January. */
const figuresOf =
  (id: string): Decoder<Figure[]> =>
  (json, path) =>
    [...mapOf<unknown>((value) => value)(json, path)].flatMap(([measure, value]) => {
      const figure = (on: PlainDate | null, written: unknown, where: string): Figure => ({
        participant: id,
        measure,
        date: on,
        value: exact(written, where),
        publishedOn: null,
        source: null,
      });
      const where = at(path, measure);
      if (typeof value !== "object" || value === null) return [figure(null, value, where)];
      return [...mapOf<unknown>((each) => each)(value, where)].map(([name, each]) =>
        figure(date(`${name}-01-01`, at(where, name)), each, at(where, name)),
      );
    });

const ruleText: Decoder<string | Key> = (json, path) => (typeof json === "string" ? json : keyDecoder(json, path));

const proposal: Decoder<SearchDocument["proposals"][number]> = (json, path) => {
  const fields = fieldsOf(json, path, ["id", "key"]);
  return { id: text(fields.id, at(path, "id")), key: ruleText(fields.key, at(path, "key")) };
};

const coalition: Decoder<Coalition> = (json, path) => {
  const fields = fieldsOf(json, path, ["members", "cost"]);
  return { members: list(text)(fields.members, at(path, "members")), cost: money(fields.cost, at(path, "cost")) };
};

/** In per cent: 5 or "5" is twenty steps; also "1/20" or "0.05". */
const steps: Decoder<number> = (json, path) => {
  const written = typeof json === "string" ? json.replace(/\s*%\s*$/u, "") : json;
  const { n, d } = exact(written, path);
  const [over, under] = n >= d ? [100n * d, n] : [d, n];
  if (n <= 0n || over % under !== 0n || 100n % (over / under) !== 0n)
    throw new CannotRead("search/step", { step: String(json).slice(0, 80) }, path);
  return Number(over / under);
};

const year: Decoder<number> = (json, path) => {
  const number = typeof json === "string" && /^\d{4}$/.test(json) ? Number(json) : whole(json, path);
  date(`${number}-01-01`, path);
  return number;
};

const mapOf =
  <Value>(value: Decoder<Value>): Decoder<Map<string, Value>> =>
  (json, path) => {
    const names = typeof json === "object" && json !== null && !Array.isArray(json) ? Object.keys(json) : [];
    const fields = fieldsOf(json, path, names);
    return new Map(names.map((name) => [name, value(fields[name], at(path, name))]));
  };
