import { count, document, exact, flag, fraction, list, object, optional, type Schema, wholeNumber } from "./schema.ts";

const methods = ["largest-remainder", "webster", "dhondt", "huntington-hill", "adams"];
const limit: Schema = { anyOf: [wholeNumber, list(wholeNumber)] };
const party: Schema = { type: "integer", minimum: 0, description: "In the order of the weights, from 0" };
const moved = list(object({ party, from: count, to: count }));

const checks = object(
  {
    alabama: { ...moved, description: "Who would lose a unit if there were one more" },
    quota: {
      ...list(object({ party, quota: fraction, seats: count })),
      description: "Who got less than its quota rounded down, or more than rounded up",
    },
    bias: {
      ...optional(object({ small: fraction, large: fraction })),
      description: "Units per weight of the smallest and the largest third, relative to the average",
    },
    population: {
      ...list(object({ loser: party, winner: party })),
      description: "Who loses to somebody who grew less, when later weights are given",
    },
    newState: {
      ...optional(moved),
      description: "Who changes when a newcomer brings its units; null when it does not get just these",
    },
  },
  ["population", "newState"],
);

const answer = {
  seats: list(count),
  ties: {
    ...list(object({ parties: list(party), units: count })),
    description:
      "Only when the order of the list decided: who had the same claim (from 0), and how many of them got a unit",
  },
  checks,
};
const one = object(answer, ["ties", "checks"]);

export const apportionDocuments: Readonly<Record<string, Schema>> = {
  "apportion-input.schema.json": document(
    "POST /api/v1/apportion: whole units to weights (on the command line arguments and options)",
    object(
      {
        total: wholeNumber,
        weights: list(exact),
        method: { enum: [...methods, "all"] },
        minimum: limit,
        maximum: limit,
        checks: flag,
        after: { ...list(exact), description: "Weights later: is anyone worse off than somebody who grew less?" },
        newcomer: object({ weight: exact, units: wholeNumber }),
      },
      ["method", "minimum", "maximum", "checks", "after", "newcomer"],
    ),
  ),
  "apportion-output.schema.json": document("omforent apportion: units in the order of the weights", {
    anyOf: [one, object({ methods: object(Object.fromEntries(methods.map((method) => [method, one]))) })],
  }),
};
