import { type Fact, fractions } from "@omforent/kernel";
import type { ReadFigure } from "./figures.ts";

/** How exact numbers stand in a step's params: "n/d". */
export const wire = fractions.toWire;

/** What a step tells about the figure that it read: value, dates, sources, and whether it is provisional. */
export const figureFacts = ({ value, basis, provisional }: ReadFigure): Record<string, Fact> => ({
  value: wire(value),
  provisional,
  basis: basis.map((figure) => ({
    date: figure.date,
    value: wire(figure.value),
    source: figure.source,
    publishedOn: figure.publishedOn,
  })),
});

export const dateFact = (read: readonly ReadFigure[]): Fact => read[0]?.basis.at(-1)?.date ?? null;
