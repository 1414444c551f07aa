import type { Claim, Confidence, Participation } from "../domain/index.ts";

/** What a public source says; the source is of 2020 and sure unless told. */
export const fromSource = <Value>(
  value: Value,
  {
    id = "1",
    date = "2020",
    asOf = null,
    confidence = "high",
  }: { id?: string; date?: string | null; asOf?: string | null; confidence?: Confidence } = {},
): Claim<Value> => ({
  id,
  value,
  origin: { kind: "public", source: { id: "kilde", title: "Kilde", url: null, date } },
  confidence,
  asOf,
  note: null,
});

/** What a person registered; on 1 March 2026 unless told. */
export const registered = <Value>(
  value: Value | null,
  { id = "9", at = "2026-03-01T11:00:00.000Z" }: { id?: string; at?: string } = {},
): Claim<Value> => ({
  id,
  value,
  origin: { kind: "registered", by: "Kari", at, statedSource: null },
  confidence: null,
  asOf: null,
  note: null,
});

export const takingPart = (id: string, said: Partial<Participation> = {}): Participation => ({
  id,
  nameInSource: null,
  role: "participant",
  from: null,
  to: null,
  ...said,
});
