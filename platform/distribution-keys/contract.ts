import { z } from "zod";

/** What crosses the wire. A key is the tree that `keyToWire` gives; dates are ISO; money never appears outside a tree. */
const isoDate = z.iso.date();
const language = z.enum(["nb", "nn", "en"]);
const sentences = z.object({ nb: z.string(), nn: z.string(), en: z.string() });

export const keySourceSchema = z.object({
  title: z.string(),
  url: z.string().nullable(),
  date: z.string().nullable(),
});

export const keyVersionSchema = z.object({
  id: z.string(),
  number: z.number().int(),
  validFrom: isoDate.nullable(),
  /** What the source says about the start, when that is not a date. */
  validFromText: z.string().nullable(),
  key: z.unknown(),
  /** Null when the key names someone or something that today's vocabulary does not know. */
  sentences: sentences.nullable(),
  status: z.enum(["documented", "proposed", "registered-as-todays", "draft"]),
  source: keySourceSchema,
  note: z.string().nullable(),
  /** Whose draft it is: "municipality:5020"; null for a key that is for all to see. */
  holder: z.string().nullable(),
  /** In whose name it was entered; null for what a public document says. */
  registeredBy: z.string().nullable(),
  registeredAt: z.string().nullable(),
});
export type KeyVersionJson = z.infer<typeof keyVersionSchema>;

export const keyVersionsSchema = z.object({
  /** Oldest first. */
  versions: z.array(keyVersionSchema),
  /** The number of the version entered last for all to see, 0 when there is none: the one that the next such write must name. */
  newest: z.number().int(),
  /** The version that holds today; null: not known. */
  inUse: z.string().nullable(),
  /** The yearly cost divided by that version, kroner; null as long as anything that it takes is not known. */
  payments: z
    .object({
      year: z.number().int().nullable(),
      total: z.string(),
      shares: z.array(z.object({ participant: z.string(), amount: z.string() })),
    })
    .nullable(),
});
export type KeyVersionsJson = z.infer<typeof keyVersionsSchema>;

export const registerKeyVersionSchema = z.object({
  /** A sentence, read in `language`, or the tree itself. */
  key: z.union([z.string().max(20_000), z.record(z.string(), z.unknown())]),
  language: language.default("nb"),
  validFrom: isoDate.nullable(),
  status: z.enum(["registered-as-todays", "draft"]).default("registered-as-todays"),
  source: z.object({
    title: z.string().max(500),
    url: z.string().max(2000).nullable().default(null),
    date: isoDate.nullable().default(null),
  }),
  note: z.string().max(5000).nullable().default(null),
  /** The newest number that the writer saw. Another one entered meanwhile is a conflict, and both sentences are shown. */
  seen: z.number().int().min(0),
});
export type RegisterKeyVersionJson = z.infer<typeof registerKeyVersionSchema>;
