import { expect, type Ore, ore, oreFromWire } from "@omforent/kernel";
import type { FiguresWire } from "../../contract.ts";

/** What one participant pays before and after, year by year; null: not known. */
export type KronerRow = {
  readonly participant: string;
  readonly isOwn: boolean;
  readonly before: Ore | null;
  /** In the order of the years. */
  readonly after: readonly (Ore | null)[];
  /** From before to the last year. */
  readonly change: Ore | null;
};

export type KronerTable = {
  readonly source: string;
  readonly years: readonly string[];
  readonly rows: readonly KronerRow[];
};

const money = (text: string | null): Ore | null => (text === null ? null : expect(oreFromWire(text))); // the server's contract says it is money

/** The frozen figures of a proposal as rows, the reader's own first. «Before» is what the last year would cost without the proposal. */
export function kronerTable(figures: FiguresWire, own: string | null): KronerTable {
  const { years, source } = figures;
  const last = years.at(-1);
  const rows = (last?.rows ?? []).map(({ participant, before, after }): KronerRow => {
    const [from, to] = [money(before), money(after)];
    return {
      participant,
      isOwn: participant === own,
      before: from,
      after: years.map((year) => money(year.rows.find((row) => row.participant === participant)?.after ?? null)),
      change: from === null || to === null ? null : ore(to - from),
    };
  });
  return {
    source,
    years: years.map(({ year }) => year),
    rows: rows.sort((a, b) => Number(b.isOwn) - Number(a.isOwn)),
  };
}

/** The sum of a column; null as long as one figure is not known. */
export function sumOf(amounts: readonly (Ore | null)[]): Ore | null {
  let sum = 0n;
  for (const amount of amounts) {
    if (amount === null) return null;
    sum += amount;
  }
  return ore(sum);
}
