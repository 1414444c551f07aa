import { keyDefinitions } from "./key-schema.ts";
import {
  count,
  document,
  exact,
  flag,
  fraction,
  id,
  list,
  mapOf,
  money,
  object,
  optional,
  ref,
  type Schema,
  text,
} from "./schema.ts";

const kinds: Schema = { enum: ["largest-increase", "spread", "distance", "core", "instability", "parts"] };
const rule: Schema = { anyOf: [text, ref("key")] };
const year: Schema = { anyOf: [{ type: "integer" }, { type: "string", pattern: "^\\d{4}$" }] };
const whole: Schema = { type: "integer", minimum: 1 };
const note = (schema: Schema, description: string): Schema => ({ ...schema, description });

const participant = object(
  {
    id,
    name: optional(text),
    host: optional(flag),
    statistics: note(
      optional(mapOf({ anyOf: [exact, mapOf(exact)] })),
      "By measure: one figure, or one of 1 January for each year. Left out: public figures of the municipality's number",
    ),
    today: note(optional(money), "What it pays now"),
    maximum: note(optional(money), "The most it can live with, in each year, before rounding"),
    accepts: note(optional(list(text)), "Proposals that it accepts"),
    rejects: note(optional(list(text)), "Proposals that it rejects; of the others nothing is known"),
  },
  ["name", "host", "statistics", "today", "maximum", "accepts", "rejects"],
);

const scores = object(
  {
    "largest-increase": note(money, "The largest increase for anyone, worst year"),
    spread: note(money, "Kroner per inhabitant between highest and lowest, worst year"),
    distance: note(fraction, "From the wanted split, worst year"),
    core: note(money, "What the most aggrieved group pays beyond its cost alone; 0.00 within the core"),
    instability: note(fraction, "The largest change in anyone's share between two years"),
    parts: whole,
  },
  ["largest-increase", "spread", "distance", "core", "instability", "parts"],
);
const yearOf = (more: Readonly<Record<string, Schema>> = {}): Schema =>
  object({ year: optional(text), shares: mapOf(fraction), amounts: mapOf(money), ...more });
const foundKey = (more: Readonly<Record<string, Schema>>, years: Schema = yearOf()): Schema =>
  object({ sentence: text, key: ref("key"), parts: whole, years: list(years), ...more });
const off = note(mapOf(fraction), "Share beyond the wanted one; sums to zero");
const asking = foundKey({
  asked: list(object({ participant: id, beyond: note(money, "Beyond its maximum, rounded up") })),
});

/** The files of `omforent search`. */
export const searchDocuments: Readonly<Record<string, Schema>> = {
  "search-input.schema.json": document(
    "omforent search: who shares what, by which criteria, and what makes a key good",
    object(
      {
        participants: list(participant),
        criteria: note(list(rule), "A measure's name, a sentence that gives shares, or such a tree"),
        step: note({ type: ["number", "string"] }, "Per cent that divides 100; 5 when left out"),
        maxParts: note(optional(whole), "At most so many criteria in one key"),
        amount: money,
        years: optional(list(year)),
        target: note(optional(mapOf(exact)), "The wanted split: shares of 1, or amounts, whose proportions count"),
        by: optional({ enum: ["total-variation", "largest-deviation"] }),
        coalitions: optional(list(object({ members: list(id), cost: money }))),
        objectives: note(optional(list(kinds)), "All that the document gives grounds for when left out"),
        front: note(
          optional({ type: "integer", minimum: 2, maximum: 1000 }),
          "At most about so many keys in the front; 50 when left out",
        ),
        proposals: optional(list(object({ id: text, key: rule }))),
      },
      ["step", "maxParts", "years", "target", "by", "coalitions", "objectives", "front", "proposals"],
    ),
    keyDefinitions("given"),
  ),
  "search-output.schema.json": document(
    "omforent search: the best keys, the nearest, and what all can live with",
    object(
      {
        proved: object(
          {
            method: note(
              { enum: ["exhaustive", "bound"] },
              "exhaustive: every key was scored, near ties decided in exact fractions; bound: too many, a solver's bound excludes the others",
            ),
            keys: note(count, "How many"),
            step: fraction,
            maxParts: whole,
            thinned: note(flag, "Whether more keys belong on the front than are shown"),
            gap: note(
              { type: "number" },
              "With a bound: how much nearer, as a part of the amount, a key could be at most",
            ),
          },
          ["gap"],
        ),
        objectives: list(kinds),
        front: list(foundKey({ scores })),
        nearest: note(
          list(
            foundKey(
              { distance: object({ "total-variation": fraction, "largest-deviation": fraction }) },
              yearOf({ off }),
            ),
          ),
          "The nearest of each number of parts, nearest first",
        ),
        acceptance: object(
          {
            acceptable: note(count, "How many keys nobody who has answered pays too much by"),
            front: list(foundKey({ scores })),
            silent: note(list(id), "Have not answered; nothing is assumed of them"),
            leastAsked: asking,
            concessions: list(asking),
          },
          ["leastAsked", "concessions"],
        ),
        proposals: object({
          results: list(object({ id: text, accepts: list(id), rejects: list(id), open: list(id) })),
          acceptable: list(text),
          undecided: list(text),
          leastReluctance: optional(text),
          concessions: list(object({ id: text, participant: id, beyond: optional(money) })),
          silent: list(id),
        }),
      },
      ["nearest", "acceptance", "proposals"],
    ),
    keyDefinitions("shown"),
  ),
};
