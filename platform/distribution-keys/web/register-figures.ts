import type { Figure } from "@omforent/fairness";
import { expect, type PlainDate, parseFraction } from "@omforent/kernel";
import type { StatisticJson } from "../../municipalities/contract.ts";
import type { Estimate } from "../domain/index.ts";

/** What the registers answered, as a key reads it: without the estimates, since nobody is billed by a figure that is not known. */
export function registerFigures(statistics: readonly StatisticJson[]): {
  readonly figures: readonly Figure[];
  readonly estimates: readonly Estimate[];
} {
  return {
    figures: statistics.filter(({ approximate }) => !approximate).map(asFigure),
    estimates: statistics
      .filter(({ approximate }) => approximate)
      .map(({ participant, measure, date }) => ({ participant, measure, date: date as PlainDate })),
  };
}

const asFigure = ({ participant, measure, date, value, publishedOn, source }: StatisticJson): Figure => ({
  participant,
  measure,
  date: date as PlainDate, // the contract says ISO
  value: expect(parseFraction(value)),
  publishedOn: publishedOn as PlainDate | null,
  source: sourceName(source),
});

/** «SSB, tabell 07459»: the name that people know, and the table where the figure can be looked up. */
const sourceName = ({ publisher, table, title }: StatisticJson["source"]): string =>
  publisher === "Statistisk sentralbyrå" && table
    ? `SSB, tabell ${table}`
    : [publisher, table, title].filter(Boolean).join(", ");
