import { document, flag, fraction, list, mapOf, object, optional, ref, type Schema, text } from "./schema.ts";

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
  "serial",
];

const range: Schema = { type: "array", prefixItems: [number, number], minItems: 2, maxItems: 2, items: false };
const numberOrRange: Schema = { anyOf: [number, { ...range, description: "From–to, where nobody knows exactly" }] };
const stated: Schema = {
  ...eachPlayer(number),
  description: "What each pays or gets, to be held against the game; sums to what all together cost",
};
const positive: Schema = { type: "number", minimum: 0 };
const curve: Schema = {
  anyOf: [
    object({ points: { ...list(range), description: "[units, cost], from [0, 0]; straight lines between" } }),
    object({ fixed: positive, perUnit: positive, exponent: positive }, ["fixed", "exponent"]),
  ],
};
const kind = (name: string): Schema => ({ const: name });
const structure: Schema = {
  anyOf: [
    object({ kind: kind("shared-fixed"), alone: mapOf(numberOrRange), fixed: positive }),
    object({ kind: kind("economies-of-scale"), alone: mapOf(numberOrRange), exponent: positive }),
    object({ kind: kind("airport"), needs: mapOf(numberOrRange) }),
    object({ kind: kind("demand"), demands: mapOf(numberOrRange), cost: curve }),
    object({ kind: kind("sum"), services: { ...list(ref("structure")), minItems: 1 } }),
  ],
};

const groupTest = list(object({ player: group, charge: number, limit: number, passes: flag }));
const judged = object(
  {
    inCore: flag,
    objections: list(object({ coalition: group, gain: number })),
    standAlone: { ...groupTest, description: "Nobody should pay more than it costs alone" },
    incremental: { ...groupTest, description: "Everybody should pay what it adds" },
    crossSubsidies: list(object({ payers: group, receivers: group, amount: number })),
  },
  ["standAlone", "incremental", "crossSubsidies"],
);
const verdict: Schema = { enum: ["gains-by-staying", "gains-by-leaving", "cannot-tell"] };
const staying = list(object({ coalition: text, saves: range, verdict }));
const judgedOverRanges = object({
  core: { enum: ["inside", "outside", "cannot-tell"] },
  players: staying,
  leaving: staying,
  cannotTell: { type: "integer", minimum: 0, description: "How many groups may come out either way" },
});
const sample = object({
  shapley: eachPlayer(number),
  margin: { ...eachPlayer(number), description: "Half the width of each interval" },
  confidence: { enum: [0.9, 0.95, 0.99] },
  orders: { type: "integer" },
  seed: { type: "integer" },
});
const explanation = object({
  source: object({ author: text, year: { type: "integer" }, where: text }),
  steps: {
    ...list(object({ code: text, params: { type: "object" } })),
    description: "Worded under game.<code> in the locales",
  },
});

const output = {
  ...Object.fromEntries(solutions.map((name) => [name, solution])),
  core: object({ empty: flag, leastCoreEpsilon: optional(number) }),
  properties: { anyOf: [properties.cost, properties.value] },
  allocation: { anyOf: [judged, judgedOverRanges], description: "The stated allocation, held against the game" },
  shapleyRange: { ...eachPlayer(range), description: "Over the whole range, where costs are from–to" },
  sampledShapley: { ...sample, description: "With --samples, and for more players than a table holds" },
  exact: object({ shapley: eachPlayer(fraction) }),
  explanation: mapOf(explanation),
  why: { ...mapOf(text), description: "A code for each solution that does not exist" },
  warnings: {
    ...list({ type: "object", properties: { code: text }, required: ["code"] }),
    description: "Worded under game.warning.<code>",
  },
  certificate: mapOf(certificate),
};

export const gameDocuments: Readonly<Record<string, Schema>> = {
  "game-input.schema.json": document(
    "omforent game: what each group costs, or gives, by name, by bitmask, or by a structure",
    {
      anyOf: [
        object({ players: list(text), costs: mapOf(numberOrRange), allocation: stated }, ["allocation"]),
        object({ players: list(text), values: mapOf(number), allocation: stated }, ["allocation"]),
        object(
          {
            n: { type: "integer", minimum: 1, maximum: 24 },
            kind: { enum: ["cost", "value"] },
            costsByBitmask: { ...list(number), description: "2^n numbers; bit i is player i; the first is 0" },
            allocation: stated,
          },
          ["allocation"],
        ),
        object(
          {
            players: list(text),
            structure: ref("structure"),
            together: { ...number, description: "What all cost together, where it is known" },
            allocation: stated,
          },
          ["together", "allocation"],
        ),
      ],
    },
    { structure },
  ),
  "game-output.schema.json": document(
    "omforent game: what each pays or gets, by each method that was asked for",
    object(
      output,
      Object.keys(output).filter((name) => name !== "warnings"),
    ),
  ),
};
