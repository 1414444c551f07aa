import { z } from "zod";
import { confidenceWire, dateWire, fieldNameWire, partialDateWire } from "../contract.ts";

/** The format of `facts/*.json`: one fact, one source, one confidence. A file that breaks it stops the start with the place. */
const sources = z.record(
  z.string(),
  z.object({ title: z.string(), url: z.url().nullable(), date: partialDateWire.nullable() }),
);
const told = {
  source: z.string(),
  confidence: confidenceWire,
  asOf: partialDateWire.nullable(),
  note: z.string().nullable(),
};
const cooperations = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    nameSource: z.string(),
    note: z.string().nullable(),
    claims: z.array(z.object({ field: fieldNameWire, value: z.unknown(), ...told })),
    remarks: z.array(z.object({ topic: z.string(), sentence: z.string(), ...told })),
  }),
);
const keyHistory = z.array(
  z.object({
    cooperation: z.string(),
    /** The row of the table of documented keys that this is about. */
    documentedKey: z.string().nullable(),
    from: dateWire.nullable(),
    fromText: z.string(),
    sentence: z.string().nullable(),
    description: z.string(),
    status: z.enum(["agreed", "proposed", "historic"]),
    source: z.string(),
    confidence: confidenceWire,
    quote: z.string().nullable(),
    note: z.string().nullable(),
  }),
);
const functions = z.object({
  functions: z.array(
    z.object({
      code: z.string(),
      name: z.string().nullable(),
      level: z.enum(["municipality", "county"]),
      nameSource: z.string().nullable(),
    }),
  ),
});

/** Reads the four files, in the order sources, cooperations, key history, KOSTRA functions. */
export function readFacts(texts: readonly string[]) {
  const [first, second, third, fourth] = texts.map((text) => JSON.parse(text) as unknown);
  return {
    sources: Object.entries(sources.parse(first)).map(([id, source]) => ({ id, ...source })),
    cooperations: cooperations.parse(second),
    keyHistory: keyHistory.parse(third),
    functions: functions.parse(fourth).functions,
  };
}
export type CooperationFacts = ReturnType<typeof readFacts>;
