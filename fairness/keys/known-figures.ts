import { fractions, type PlainDate } from "@omforent/kernel";
import type { MeasureId, ParticipantId } from "./key.ts";
import type { Figure, Scenario } from "./scenario.ts";

/** What is known of one measure for one participant on the day of knowing. */
export type KnownSeries = {
  /** Stated for whatever date the key asks for. */
  readonly undated: Known | null;
  readonly dated: ReadonlyMap<PlainDate, Known>;
  /** Reference dates in `dated`, newest first. */
  readonly dates: readonly PlainDate[];
  /** When a figure of this date will be published: later than the day of knowing. */
  readonly awaited: ReadonlyMap<PlainDate, PlainDate>;
};

/** The figure that holds, unless another has as good a claim and another value: then nobody knows which is right. */
export type Known = { readonly figure: Figure; readonly isContradicted: boolean };

export type KnownFigures = { of(participant: ParticipantId, measure: MeasureId): KnownSeries };

const nothing: KnownSeries = { undated: null, dated: new Map(), dates: [], awaited: new Map() };

/**
 * The figures that are known on a day, by participant and measure. A statistic may be published again: of several
 * figures for the same date the one published last holds. Which row came first never decides.
 */
export function knownFigures({ figures, knownOn = null }: Pick<Scenario, "figures" | "knownOn">): KnownFigures {
  const rows = new Map<ParticipantId, Map<MeasureId, Figure[]>>();
  for (const figure of figures) {
    const measures = entry(rows, figure.participant, () => new Map<MeasureId, Figure[]>());
    entry(measures, figure.measure, () => [] as Figure[]).push(figure);
  }
  const known = new Map<readonly Figure[], KnownSeries>();
  return {
    of(participant, measure) {
      const list = rows.get(participant)?.get(measure);
      return list ? entry(known, list, () => seriesOf(list, knownOn)) : nothing;
    },
  };
}

function seriesOf(figures: readonly Figure[], knownOn: PlainDate | null): KnownSeries {
  const dated = new Map<PlainDate, Known>();
  const awaited = new Map<PlainDate, PlainDate>();
  let undated: Known | null = null;
  for (const figure of figures) {
    const { date, publishedOn } = figure;
    const isAwaited = knownOn !== null && publishedOn !== null && publishedOn > knownOn;
    if (isAwaited && date !== null) awaited.set(date, earliest(awaited.get(date), publishedOn));
    if (isAwaited) continue;
    if (date === null) undated = holding(undated, figure);
    else dated.set(date, holding(dated.get(date) ?? null, figure));
  }
  return { undated, dated, dates: [...dated.keys()].sort().reverse(), awaited };
}

/** Which of two figures for the same date holds. */
function holding(before: Known | null, figure: Figure): Known {
  if (before === null) return { figure, isContradicted: false };
  const [a, b] = [before.figure.publishedOn ?? "", figure.publishedOn ?? ""];
  if (a > b) return before;
  if (a < b) return { figure, isContradicted: false };
  const [first, second] = isFirst(before.figure, figure) ? [before.figure, figure] : [figure, before.figure];
  return { figure: first, isContradicted: before.isContradicted || !fractions.equals(first.value, second.value) };
}

/** An order of its own among figures published the same day, so that a refusal or a source never depends on the rows. */
function isFirst(a: Figure, b: Figure): boolean {
  const order = fractions.compare(a.value, b.value);
  return order === 0 ? (a.source ?? "") <= (b.source ?? "") : order < 0;
}

const earliest = (a: PlainDate | undefined, b: PlainDate): PlainDate => (a !== undefined && a < b ? a : b);

function entry<Name, Value>(map: Map<Name, Value>, name: Name, make: () => Value): Value {
  const found = map.get(name);
  if (found !== undefined) return found;
  const made = make();
  map.set(name, made);
  return made;
}
