import { type Fraction, fraction, kroner, type PlainDate } from "@omforent/kernel";
import type { CostRule, Figure, Key, Participant, Reading, Scenario, ShareRule } from "../index.ts";

/** Population on 1 January 2026 (SSB 07459). */
export const fosen = { "5020": 911n, "5054": 10_006n, "5057": 10_706n, "5058": 4_340n } as const;
export const names: Record<string, string> = {
  "5020": "Osen",
  "5054": "Indre Fosen",
  "5057": "Ørland",
  "5058": "Åfjord",
};

export const aKey = (cost: Key["cost"], rounding: Key["rounding"] = 1n): Key => ({ rounding, cost });
export const aReading = (measure = "population", at: Reading["at"] = { kind: "unstated" }): Reading => ({
  measure,
  at,
  unpublished: "wait",
});
export const byMeasure = (measure = "population"): ShareRule => ({ kind: "measure", figure: aReading(measure) });
export const equal: ShareRule = { kind: "equal" };
export const mixed = (equalPercent: bigint, rule: ShareRule = byMeasure()): ShareRule => ({
  kind: "weighted",
  parts: [
    { weight: fraction(equalPercent, 100n), rule: equal },
    { weight: fraction(100n - equalPercent, 100n), rule },
  ],
});

export const aParticipant = (id: string, more: Partial<Participant> = {}): Participant => ({
  id,
  name: names[id] ?? id,
  ...more,
});
export const aFigure = (participant: string, value: bigint | Fraction, more: Partial<Figure> = {}): Figure => ({
  participant,
  measure: "population",
  date: null,
  value: typeof value === "bigint" ? fraction(value) : value,
  publishedOn: null,
  source: null,
  ...more,
});

/** The four municipalities of Fosen, one million kroner, undated population; a test says only what matters to it. */
export function aScenario(cost: CostRule | Key, more: Partial<Scenario> = {}): Scenario {
  return {
    key: "cost" in cost ? cost : aKey(cost),
    participants: Object.keys(fosen).map((id) => aParticipant(id)),
    figures: Object.entries(fosen).map(([id, value]) => aFigure(id, value)),
    amount: kroner(1_000_000n),
    date: null,
    ...more,
  };
}

export const day = (text: string): PlainDate => text as PlainDate; // tests write real dates
