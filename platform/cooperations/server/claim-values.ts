import { expect, oreFromWire, oreToWire } from "@omforent/kernel";
import type { Json } from "../../kernel/server/tables.ts";
import type { YearlyCost } from "../domain/index.ts";

/** A claim's value as it is kept: money as kroner in text, everything else as it is. */
export function valueToJson(field: string, value: unknown): Json {
  if (value === null) return null;
  if (field !== "yearlyCost") return value as Json; // the domain's values hold nothing else that JSON lacks
  const { amount, year } = value as YearlyCost;
  return { amount: oreToWire(amount), year };
}

export function valueFromJson(field: string, json: Json): unknown {
  if (json === null || field !== "yearlyCost") return json;
  const { amount, year } = json as { readonly amount: string; readonly year: number | null };
  return { amount: expect(oreFromWire(amount)), year } satisfies YearlyCost;
}
