import { type Ore, ok, ore, oreToWire, type Result, refuse } from "@omforent/kernel";
import type { ParticipantId } from "../../cooperations/domain/index.ts";

/** What one participant pays before and after; null: not known. */
export type BeforeAndAfter = {
  readonly participant: ParticipantId;
  readonly before: Ore | null;
  readonly after: Ore | null;
};

/** What a proposal comes to in money, year by year, and what that is computed from, in words. Example figures say so there. */
export type Figures = {
  readonly source: string;
  readonly years: readonly { readonly year: string; readonly rows: readonly BeforeAndAfter[] }[];
};

/** Refusals: `matter/figures-year-twice`, `matter/figures-participant-twice`. */
export function checkFigures(figures: Figures | null): Result<Figures | null> {
  if (figures === null) return ok(null);
  const years = new Set<string>();
  for (const [at, { year, rows }] of figures.years.entries()) {
    const where = { path: `proposal/figures/years/${at}` };
    if (years.has(year)) return refuse("matter/figures-year-twice", { year }, where);
    years.add(year);
    const participants = new Set<string>();
    for (const { participant } of rows) {
      if (participants.has(participant))
        return refuse("matter/figures-participant-twice", { year, participant }, where);
      participants.add(participant);
    }
  }
  return ok(figures);
}

/** The figures as one text, the same for the same figures in whatever order the participants stand. */
export const figuresText = ({ source, years }: Figures): string =>
  JSON.stringify([
    source,
    years.map(({ year, rows }) => [
      year,
      rows
        .map(({ participant, before, after }) => [participant, written(before), written(after)])
        .sort((a, b) => ((a[0] ?? "") < (b[0] ?? "") ? -1 : 1)),
    ]),
  ]);

const written = (amount: Ore | null): string | null => (amount === null ? null : oreToWire(amount));

/** Our kroner before and after, year by year; null: the figures do not name the participant. */
export function kronerOf(
  figures: Figures | null,
  participant: ParticipantId,
): readonly (Omit<BeforeAndAfter, "participant"> & { readonly year: string; readonly change: Ore | null })[] | null {
  const own = (figures?.years ?? []).flatMap(({ year, rows }) => {
    const row = rows.find((one) => one.participant === participant);
    if (!row) return [];
    const { before, after } = row;
    return [{ year, before, after, change: before === null || after === null ? null : ore(after - before) }];
  });
  return own.length === 0 ? null : own;
}
