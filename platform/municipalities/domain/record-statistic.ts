import {
  type Fraction,
  fraction,
  fractions,
  ok,
  type PlainDate,
  parseDate,
  type Refused,
  type Result,
  refuse,
  yearOf,
} from "@omforent/kernel";
import { isCountyNumber } from "./county.ts";
import { readDecimal } from "./decimal.ts";
import { isReferenceMeasure, type StatisticMeasure } from "./measure.ts";
import { isMunicipalityNumber } from "./municipality.ts";
import type { Registry } from "./registry.ts";
import { findMunicipality } from "./succession.ts";

/** A figure as someone writes it. */
export type StatisticDraft = {
  readonly measure: string;
  readonly participant: string;
  readonly date: string;
  readonly value: string;
};

/** A figure that is fit to be kept. */
export type ReadStatistic = {
  readonly measure: StatisticMeasure;
  readonly participant: string;
  readonly date: PlainDate;
  readonly value: Fraction;
};

export type Readers = {
  readonly registry: Registry;
  readonly measures: ReadonlyMap<string, StatisticMeasure>;
  readonly today: PlainDate;
};

/**
 * Reads one figure. Refusals: `statistic/unknown-measure`, `statistic/not-a-decimal`, `statistic/negative`, `statistic/not-whole`,
 * `statistic/absurd`, `statistic/date-out-of-range`, `statistic/counted-in-the-future`, `statistic/unknown-participant`,
 * `statistic/county-is-a-sum`, `date/not-a-date`, and those of {@link findMunicipality}.
 */
export function readStatistic(draft: StatisticDraft, readers: Readers): Result<ReadStatistic> {
  const measure = readers.measures.get(draft.measure.trim());
  if (!measure)
    return refuse("statistic/unknown-measure", { measure: draft.measure.slice(0, 80) }, { path: "measure" });
  const participant = readParticipant(draft.participant.trim(), measure, readers.registry);
  if (!participant.ok) return at("participant", participant);
  const date = readReferenceDate(draft.date.trim(), measure, readers.today);
  if (!date.ok) return at("date", date);
  const value = readValue(draft.value, measure);
  if (!value.ok) return at("value", value);
  return ok({ measure, participant: participant.value, date: date.value, value: value.value });
}

function readParticipant(text: string, measure: StatisticMeasure, registry: Registry): Result<string> {
  if (isMunicipalityNumber(text)) {
    const municipality = findMunicipality(registry, text);
    return municipality.ok ? ok(text) : municipality;
  }
  if (isCountyNumber(text)) {
    const county = registry.counties.get(text);
    if (!county) return refuse("statistic/unknown-participant", { participant: text });
    return isReferenceMeasure(measure) ? refuse("statistic/county-is-a-sum", { county: county.name }) : ok(text);
  }
  // Another cooperation may take part: its id is its slice's own matter, so only the form is looked at.
  return /^[a-z][a-z0-9:_-]{1,99}$/.test(text)
    ? ok(text)
    : refuse("statistic/unknown-participant", { participant: text.slice(0, 80) });
}

const firstYear = 1900;
const yearsAhead = 10;

/** What a public source has counted lies behind us; what a cooperation agrees on (reserved places next year) may lie ahead. */
function readReferenceDate(text: string, measure: StatisticMeasure, today: PlainDate): Result<PlainDate> {
  const date = parseDate(text);
  if (!date.ok) return date;
  const lastYear = yearOf(today) + yearsAhead;
  if (yearOf(date.value) < firstYear || yearOf(date.value) > lastYear)
    return refuse("statistic/date-out-of-range", { date: date.value, firstYear, lastYear });
  if (isReferenceMeasure(measure) && date.value > today)
    return refuse("statistic/counted-in-the-future", { date: date.value, today });
  return date;
}

const largest = fraction(10n ** 12n);

function readValue(text: string, measure: StatisticMeasure): Result<Fraction> {
  const value = readDecimal(text);
  if (!value.ok) return value;
  const params = { value: text.trim().slice(0, 60), measure: measure.names.nb };
  if (fractions.isNegative(value.value) && !measure.allowsNegative) return refuse("statistic/negative", params);
  if (measure.wholeNumbers && value.value.d !== 1n) return refuse("statistic/not-whole", params);
  const size = fractions.isNegative(value.value) ? fractions.negate(value.value) : value.value;
  return fractions.compare(size, largest) > 0 ? refuse("statistic/absurd", params) : value;
}

const at = (path: string, { refusal }: Refused): Refused => ({ ok: false, refusal: { ...refusal, path } });
