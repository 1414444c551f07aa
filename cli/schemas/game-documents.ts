import { document, flag, fraction, list, mapOf, object, optional, type Schema, text } from "./schema.ts";

const number: Schema = { type: "number" };
const eachPlayer = (value: Schema): Schema => ({ anyOf: [mapOf(value), list(value)] });
const solution: Schema = {
  ...optional(eachPlayer(number)),
  description: "By name, or in order for a table by bitmask; null when there is none, see why",
};
const group: Schema = {
  anyOf: [
    { ...text, description: "A,H" },
    { type: "integer", minimum: 1 },
  ],
};
const weighted = object({ coalition: group, weight: fraction });

const properties = {
  cost: object({ monotone: flag, subadditive: optional(flag), concave: flag, essential: flag }),
  value: object({ monotone: flag, superadditive: optional(flag), convex: flag, essential: flag }),
};

const certificate = object({
  allocation: eachPlayer(fraction),
  levels: list(object({ excess: fraction, coalitions: list(weighted), bounded: list(weighted) })),
  checked: { ...optional(flag), description: "By the independent checker; null for more than twelve players" },
});

const solutions = [
  "shapley",
  "nucleolus",
  "prenucleolus",
  "perCapitaNucleolus",
  "perCapitaPrenucleolus",
  "scrb",
  "banzhaf",
  "equalNonSeparable",
  "tau",
  "proportional",
  "equal",
];

const output = {
  ...Object.fromEntries(solutions.map((name) => [name, solution])),
  core: object({ empty: flag, leastCoreEpsilon: optional(number) }),
  properties: { anyOf: [properties.cost, properties.value] },
  why: { ...mapOf(text), description: "A code for each solution that does not exist" },
  warnings: {
    ...list({ type: "object", properties: { code: text }, required: ["code"] }),
    description: "Worded under game.warning.<code>",
  },
  certificate: mapOf(certificate),
};

export const gameDocuments: Readonly<Record<string, Schema>> = {
  "game-input.schema.json": document("omforent game: what each group costs, or gives, by name or by bitmask", {
    anyOf: [
      object({ players: list(text), costs: mapOf(number) }),
      object({ players: list(text), values: mapOf(number) }),
      object({
        n: { type: "integer", minimum: 1, maximum: 24 },
        kind: { enum: ["cost", "value"] },
        costsByBitmask: { ...list(number), description: "2^n numbers; bit i is player i; the first is 0" },
      }),
    ],
  }),
  "game-output.schema.json": document(
    "omforent game: what each pays or gets, by each method that was asked for",
    object(
      output,
      Object.keys(output).filter((name) => name !== "warnings"),
    ),
  ),
};
