import type { FiguresWire } from "../../contract.ts";

export type Amounts = { readonly before: string; readonly after: string };

/** What each pays, as it is typed: «78 070,71». */
export type WrittenFigures = {
  readonly source: string;
  readonly years: readonly { readonly year: string; readonly rows: Readonly<Record<string, Amounts>> }[];
};

export const noFigures: WrittenFigures = { source: "", years: [] };
const nothing: Amounts = { before: "", after: "" };

export const amountsOf = (rows: Readonly<Record<string, Amounts>>, participant: string): Amounts =>
  rows[participant] ?? nothing;

/** Kroner as the contract has them. What is no amount is sent as it is written, and refused at its field. */
export function readAmount(text: string): string | null {
  const plain = text.replace(/\s|kr/g, "").replace("−", "-").replace(",", ".");
  if (plain === "") return null;
  const match = /^(-?\d+)(?:\.(\d{1,2}))?$/.exec(plain);
  return match ? `${match[1]}.${(match[2] ?? "").padEnd(2, "0")}` : text;
}

const written = (money: string | null): string => money?.replace(".", ",") ?? "";

export const fromFigures = (figures: FiguresWire | null): WrittenFigures =>
  figures === null
    ? noFigures
    : {
        source: figures.source,
        years: figures.years.map(({ year, rows }) => ({
          year,
          rows: Object.fromEntries(
            rows.map(({ participant, before, after }) => [
              participant,
              { before: written(before), after: written(after) },
            ]),
          ),
        })),
      };

/** Null when nobody has written a single amount. */
export function toFigures({ source, years }: WrittenFigures): FiguresWire | null {
  const filled = years
    .map(({ year, rows }) => ({
      year: year.trim(),
      rows: Object.entries(rows).map(([participant, { before, after }]) => ({
        participant,
        before: readAmount(before),
        after: readAmount(after),
      })),
    }))
    .filter(({ rows }) => rows.some(({ before, after }) => before !== null || after !== null));
  return filled.length === 0 ? null : { source, years: filled };
}
