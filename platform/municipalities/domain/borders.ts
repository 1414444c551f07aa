import { ok, type Refusal, type Result, refuse } from "@omforent/kernel";
import { type BorderGeometry, checkGeometry } from "./border-geometry.ts";
import type { MunicipalityNumber } from "./municipality.ts";
import type { Registry } from "./registry.ts";
import { findMunicipality } from "./succession.ts";

export type Border = { readonly number: MunicipalityNumber; readonly geometry: BorderGeometry };
export type Borders = {
  readonly attribution: string;
  readonly borders: readonly Border[];
  /** Municipalities of today that the file has no border for. */
  readonly missing: readonly MunicipalityNumber[];
};

const mostReasons = 20;

/**
 * Borders from a GeoJSON FeatureCollection: one feature for each municipality of today, with its number among the properties.
 * Refusals: `border/not-features`, `border/none`, `border/attribution-missing`, and `border/file-refused` with one reason for
 * each wrong feature (`border/number-missing`, `border/twice`, those of {@link findMunicipality} and {@link checkGeometry}).
 */
export function readBorders(file: unknown, attribution: string | null, registry: Registry): Result<Borders> {
  const features = featuresOf(file);
  if (!features) return refuse("border/not-features");
  if (features.length === 0) return refuse("border/none");
  const stated = (attribution ?? attributionOf(file))?.trim();
  if (!stated) return refuse("border/attribution-missing", {}, { path: "attribution" });
  const read = new Map<MunicipalityNumber, Border>();
  const because: Refusal[] = [];
  for (const [index, feature] of features.entries()) {
    const border = readFeature(feature, registry);
    const path = `features/${index}`;
    if (!border.ok) because.push({ ...border.refusal, path });
    else if (read.has(border.value.number))
      because.push(refuse("border/twice", { number: border.value.number }, { path }).refusal);
    else read.set(border.value.number, border.value);
  }
  if (because.length > 0)
    return refuse("border/file-refused", { count: because.length }, { because: because.slice(0, mostReasons) });
  const missing = [...registry.municipalities.keys()].filter((number) => !read.has(number));
  return ok({ attribution: stated, borders: [...read.values()], missing });
}

function readFeature(feature: unknown, registry: Registry): Result<Border> {
  const { properties, geometry, id } = record(feature);
  const number = numberOf(record(properties), id);
  if (number === null) return refuse("border/number-missing", { tried: numberFields });
  const municipality = findMunicipality(registry, number);
  if (!municipality.ok) return municipality;
  const checked = checkGeometry(geometry, municipality.value);
  return checked.ok ? ok({ number, geometry: checked.value }) : checked;
}

/** The names that public files use for the number. Numbers that lost their leading zero get it back. */
const numberFields = ["number", "kommunenummer", "kommunenr", "Kommunenummer", "id"];

function numberOf(properties: Readonly<Record<string, unknown>>, id: unknown): string | null {
  for (const value of [...numberFields.map((field) => properties[field]), id]) {
    const text = typeof value === "number" ? String(value) : value;
    if (typeof text === "string" && /^\d{3,4}$/.test(text)) return text.padStart(4, "0");
  }
  return null;
}

function featuresOf(file: unknown): readonly unknown[] | null {
  const { type, features } = record(file);
  return type === "FeatureCollection" && Array.isArray(features) ? features : null;
}

function attributionOf(file: unknown): string | null {
  const { attribution, metadata } = record(file);
  const found = attribution ?? record(metadata).attribution;
  return typeof found === "string" ? found.slice(0, 300) : null;
}

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {}; // every field is checked where it is read
