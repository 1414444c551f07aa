import { apportionDocuments } from "./apportion-documents.ts";
import { balanceDocuments } from "./balance-documents.ts";
import { gameDocuments } from "./game-documents.ts";
import { keyDefinitions } from "./key-schema.ts";
import {
  count,
  date,
  document,
  exact,
  flag,
  fraction,
  id,
  language,
  list,
  mapOf,
  money,
  object,
  optional,
  ref,
  type Schema,
  text,
} from "./schema.ts";
import { searchDocuments } from "./search-documents.ts";

const participant = object(
  {
    id,
    name: optional(text),
    host: optional(flag),
    from: optional(date),
    to: optional(date),
    statistics: optional(mapOf(exact)),
  },
  ["name", "host", "from", "to", "statistics"],
);

const step = object({
  code: { ...text, description: "What was done; worded under step.<code>, listed in fairness/keys/explanation.md" },
  params: { type: "object" },
  exact: { ...fraction, description: "Øre, n/d: the sum of the children's unless the code says otherwise" },
  children: list(ref("step")),
});

const index: Schema = { type: "number", minimum: 0, maximum: 1 };

const beside = { cost: { ...exact, description: "What it pays" }, population: exact };
const weightedVoter = object({ id: text, weight: exact, ...beside }, ["cost", "population"]);
const plainVoter = object({ id: text, ...beside }, ["cost", "population"]);
const blocking = object({
  fewestOthers: { ...optional({ type: "integer", minimum: 0 }), description: "Null: it can never stop anything" },
  example: list(text),
  partners: { ...list(text), description: "With whom it is enough to be two" },
});
const shares = object({
  costShare: optional(index),
  populationShare: optional(index),
  overCost: optional({ type: "number" }),
  overPopulation: optional({ type: "number" }),
});
const rule = object({ weights: list(exact), quota: exact });
const power = {
  oneRule: object({ voters: list(weightedVoter), quota: exact }),
  severalRules: object({ voters: list(plainVoter), rules: list(rule) }),
};

const reason = {
  code: { ...text, description: "Stable; part of the interface" },
  message: { ...text, description: "The sentence, in the language that was asked for" },
  path: { ...text, description: "Where in the input: participants/2/statistics" },
  position: {
    ...object({ offset: { type: "integer", minimum: 0 }, length: { type: "integer", minimum: 0 } }),
    description: "Where in a sentence, or in a JSON text, counted in UTF-16 code units",
  },
  because: { ...list(ref("reason")), description: "Several reasons, one by one" },
};

/** The files of docs/cli, by name. */
export const documents: Readonly<Record<string, Schema>> = {
  "error.schema.json": document("A refusal, on every command with --json", object({ error: ref("reason") }), {
    reason: object(reason, ["path", "position", "because"]),
  }),
  "split-input.schema.json": document(
    "omforent split: an amount, a key and those who share",
    object(
      {
        amount: optional(money),
        key: { anyOf: [text, ref("key")] },
        participants: list(participant),
        groups: optional(mapOf(money)),
        date: optional(date),
        knownOn: optional(date),
        lang: optional(language),
      },
      ["amount", "groups", "date", "knownOn", "lang"],
    ),
    keyDefinitions("given"),
  ),
  "split-output.schema.json": document(
    "omforent split: who pays what, and why",
    object(
      {
        total: money,
        key: ref("key"),
        shares: list(
          object({
            id,
            amount: money,
            fraction: {
              ...optional(fraction),
              description: "The exact share before rounding; null when the total is 0 and nothing fixes it",
            },
          }),
        ),
        explanation: mapOf(ref("step")),
        outside: mapOf(money),
      },
      ["outside"],
    ),
    { ...keyDefinitions("shown"), step },
  ),
  "key-input.schema.json": document(
    "POST /api/v1/key: a sentence (on the command line an argument)",
    object({ sentence: text, lang: language }, ["lang"]),
  ),
  "key-output.schema.json": document(
    "omforent key: a key as a tree and in three languages",
    object({ tree: ref("key"), sentences: object({ nb: text, nn: text, en: text }) }),
    keyDefinitions("shown"),
  ),
  "power-input.schema.json": document("omforent power: an assembly with one rule, or several that must all hold", {
    anyOf: [power.oneRule, power.severalRules],
  }),
  "power-output.schema.json": document(
    "omforent power: how much power each vote has",
    object(
      {
        banzhaf: mapOf(index),
        shapleyShubik: mapOf(index),
        shapleyShubikWithin: {
          type: "number",
          description: "Only for assemblies too large for exact counts by size: no index is further off than this",
        },
        swings: mapOf(count),
        winning: count,
        veto: list(text),
        dummies: list(text),
        coleman: object({ initiate: mapOf(optional(index)), prevent: mapOf(index), collectivity: index }),
        blocking: mapOf(blocking),
        beside: { ...mapOf(shares), description: "Where voters have cost or population" },
        minimalWinning: {
          ...object({ coalitions: list(list(text)), cut: flag }),
          description: "With --minimal: by size; cut when there are more",
        },
      },
      ["shapleyShubikWithin", "beside", "minimalWinning"],
    ),
  ),
  ...apportionDocuments,
  ...balanceDocuments,
  ...gameDocuments,
  ...searchDocuments,
};
