import { document, exact, fraction, id, list, money, object, optional, type Schema, text } from "./schema.ts";

const events: Schema = { type: "integer", minimum: 0 };
const share: Schema = { type: "number", minimum: 0, maximum: 1 };
const interval = optional({ ...list({ type: "number", minimum: 0 }), minItems: 2, maxItems: 2 });
const verdict: Schema = {
  enum: ["more", "less", "about-equal", "cannot-tell"],
  description: "cannot-tell is never 'no difference': there are too few events",
};
const eventsNeeded: Schema = { ...events, description: "About how many events of all it would take to tell" };

const participant = object(
  {
    id,
    payShare: share,
    useShare: optional(share),
    ratio: { ...optional({ type: "number", minimum: 0 }), description: "Use share over payment share" },
    interval: { ...interval, description: "Of the ratio; holds for all participants at once with the level" },
    verdict,
    eventsNeeded,
    shrunkenRatio: {
      ...optional({ type: "number", minimum: 0 }),
      description: "Drawn towards 1 by how little is known: for showing beside the others, never for judging",
    },
    skew: object(
      {
        events: { ...fraction, description: "Events beyond what is paid for" },
        amount: { ...money, description: "What they cost, without the cost of being ready" },
      },
      ["amount"],
    ),
  },
  ["eventsNeeded", "skew"],
);
const published = object({
  participants: list(
    object({
      id,
      payShare: share,
      count: optional(events),
      useShare: optional(share),
      ratio: optional({ type: "number", minimum: 0 }),
      interval,
      verdict: optional(verdict),
      shrunkenRatio: optional({ type: "number", minimum: 0 }),
      skew: optional(object({ events: fraction, amount: money }, ["amount"])),
    }),
  ),
  events: optional(events),
  threshold: { type: "integer", minimum: 3 },
});
const overall = object({ p: share, method: { enum: ["exact-multinomial", "chi-squared", "monte-carlo"] } });
const host = {
  ...object({ id, ratio: optional({ type: "number" }), interval, p: share, verdict, eventsNeeded }, ["eventsNeeded"]),
  description: "The question asked beforehand of the host alone, one-sided",
};
const found = { participants: list(participant), overall, host };

/** The files of `omforent balance`. */
export const balanceDocuments: Readonly<Record<string, Schema>> = {
  "balance-input.schema.json": document(
    "omforent balance: what each pays, and how often it used the service",
    object(
      {
        participants: list(
          object(
            {
              id,
              pay: { ...exact, description: "Share of the payment; together exactly 1" },
              use: { ...list(events), description: "Events in each year" },
              perPerson: { ...optional(list(events)), description: "Events of each person, all years together" },
            },
            ["perPerson"],
          ),
        ),
        host: optional(id),
        years: optional(list({ anyOf: [text, { type: "integer" }] })),
        level: optional({ type: "number", minimum: 0.5, exclusiveMaximum: 1 }),
        cost: optional(object({ total: money, standby: optional(money) }, ["standby"])),
      },
      ["host", "years", "level", "cost"],
    ),
  ),
  "balance-output.schema.json": document("omforent balance: what the counts allow one to say", {
    anyOf: [
      object(
        {
          ...found,
          designEffect: {
            ...optional({ type: "number" }),
            description: "Null: persons were not counted, and everything assumes independent events",
          },
          years: {
            ...list(object({ year: text, ...found }, ["host"])),
            description: "Each year by itself, where several are named",
          },
        },
        ["host", "years"],
      ),
      object({ published: { ...published, description: "With --publish: null is not shown" } }),
    ],
  }),
};
