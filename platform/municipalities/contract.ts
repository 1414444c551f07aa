import { z } from "zod";

/** What crosses the wire. Counts and measured values are decimal strings ("911", "12.5"); dates are ISO; numbers keep their leading zero ("0301"). */
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);
const municipalityNumber = z.string().regex(/^\d{4}$/);
/** Longitude and latitude, WGS84. */
const point = z.tuple([z.number(), z.number()]);
const sentences = z.object({ nb: z.string(), nn: z.string(), en: z.string() });

export const countySchema = z.object({ number: z.string(), name: z.string() });
export const languageFormSchema = z.enum(["bokmål", "nynorsk", "neutral"]);

/** Why a municipality was found: its own name or number, a Sámi or Kven name, or a municipality that is now part of it. */
export const matchSchema = z.object({
  kind: z.enum(["number", "name", "other-name", "former-number", "former-name"]),
  text: z.string(),
  former: z
    .object({
      number: municipalityNumber,
      name: z.string(),
      lastYear: z.number().int(),
      /** The former municipality was divided: it cannot be led to one municipality of today. */
      divided: z.boolean(),
    })
    .nullable(),
});

export const municipalitySummarySchema = z.object({
  number: municipalityNumber,
  name: z.string(),
  county: countySchema,
  languageForm: languageFormSchema,
  point,
  population: z.object({ value: decimal, date: isoDate }).nullable(),
  /** Only with `?q=`. */
  match: matchSchema.optional(),
});
export const municipalitiesSchema = z.object({ municipalities: z.array(municipalitySummarySchema) });

export const municipalitiesQuerySchema = z.object({ q: z.string().max(100).optional() });

export const statisticSourceSchema = z.object({
  title: z.string(),
  publisher: z.string().nullable(),
  table: z.string().nullable(),
  licence: z.string().nullable(),
});

export const statisticSchema = z.object({
  participant: z.string(),
  measure: z.string(),
  date: isoDate,
  value: decimal,
  /** Null: not known. */
  publishedOn: isoDate.nullable(),
  /** True where a municipality has been divided since, and the figure before that is an estimate. */
  approximate: z.boolean(),
  /** "sum-of-municipalities": a county's figure, summed from its municipalities. */
  derived: z.enum(["sum-of-municipalities"]).nullable(),
  source: statisticSourceSchema,
  /** Null for reference facts. */
  recordedBy: z.string().nullable(),
  recordedAt: z.string().nullable(),
  /** How many times the figure has been corrected. */
  corrections: z.number().int(),
});
export const statisticsSchema = z.object({ statistics: z.array(statisticSchema) });

export const statisticsQuerySchema = z.object({
  measure: z.string().min(1).max(80).default("population"),
  /** Comma-separated municipality numbers, county numbers or other participant ids. */
  participants: z.string().min(1).max(4000),
  /** A year, or a date. */
  from: z
    .string()
    .regex(/^\d{4}(-\d{2}-\d{2})?$/)
    .optional(),
  to: z
    .string()
    .regex(/^\d{4}(-\d{2}-\d{2})?$/)
    .optional(),
});

export const neighbourSchema = z.object({
  number: municipalityNumber,
  name: z.string(),
  direction: z.enum(["north", "south", "east", "west", "north-east", "north-west", "south-east", "south-west"]),
  /** Null for land neighbours; kilometres over water otherwise. */
  kilometres: decimal.nullable(),
});

export const formerMunicipalitySchema = z.object({
  number: municipalityNumber,
  name: z.string(),
  /** Null: before the source begins (1940). */
  firstYear: z.number().int().nullable(),
  lastYear: z.number().int(),
  /** Today's municipalities; more than one when it was divided. */
  leadsTo: z.array(z.object({ number: municipalityNumber, name: z.string() })),
  divided: z.boolean(),
});

export const municipalitySchema = z.object({
  number: municipalityNumber,
  name: z.string(),
  officialName: z.string(),
  names: z.object({
    northernSami: z.string().nullable(),
    southernSami: z.string().nullable(),
    luleSami: z.string().nullable(),
    kven: z.string().nullable(),
    /** Names in a language that the source does not state. */
    other: z.array(z.string()),
  }),
  county: countySchema,
  languageForm: languageFormSchema,
  /** What another source says, where it disagrees. */
  languageFormElsewhere: languageFormSchema.nullable(),
  centre: z.string(),
  areaKm2: decimal,
  organisationNumber: z.string().nullable(),
  point,
  /** Derived from generalised borders, not an official list. */
  neighbours: z.object({ land: z.array(neighbourSchema), acrossWater: z.array(neighbourSchema) }),
  former: z.array(formerMunicipalitySchema),
  /** Figures before this date are estimates, because a municipality was divided; null: none are. */
  approximateBefore: isoDate.nullable(),
  population: z.array(statisticSchema),
  sources: z.array(
    z.object({ fields: z.array(z.string()), publisher: z.string(), date: z.string().nullable(), licence: z.string() }),
  ),
});

export const measureSchema = z.object({
  id: z.string(),
  names: sentences,
  units: sentences,
  /** Null: common to all. Otherwise the cooperation that defined it. */
  owner: z.string().nullable(),
  allowsNegative: z.boolean(),
  wholeNumbers: z.boolean(),
});
export const measuresSchema = z.object({ measures: z.array(measureSchema) });
export const measuresQuerySchema = z.object({ owner: z.string().max(100).optional() });

const words = z.object({
  nb: z.string().max(200),
  nn: z.string().max(200).optional(),
  en: z.string().max(200).optional(),
});
export const defineMeasureSchema = z.object({
  /** Made from the name when left out. */
  id: z.string().max(80).optional(),
  names: words,
  units: words,
  /** The cooperation that the measure belongs to. */
  owner: z.string().max(100),
  allowsNegative: z.boolean().default(false),
  wholeNumbers: z.boolean().default(false),
});

export const recordStatisticsSchema = z.object({
  /** Where the figures come from, in words: "Legevaktas årsmelding 2025". */
  source: z.string().max(500),
  table: z.string().max(100).nullable().default(null),
  publishedOn: z.string().max(40).nullable().default(null),
  /** Why earlier figures are corrected; needed when one of the values replaces another. */
  reason: z.string().max(1000).nullable().default(null),
  values: z
    .array(
      z.object({
        measure: z.string().max(80),
        participant: z.string().max(100),
        date: z.string().max(40),
        value: z.string().max(60),
      }),
    )
    .min(1)
    .max(20_000),
});
export const recordedStatisticsSchema = z.object({
  recorded: z.number().int(),
  corrected: z.number().int(),
  unchanged: z.number().int(),
});

export const importStatisticsSchema = z.object({
  /** The whole file: header `measure,participant,date,value`, comma or semicolon. */
  csv: z.string(),
  source: z.string().max(500),
  table: z.string().max(100).nullable().default(null),
  publishedOn: z.string().max(40).nullable().default(null),
  reason: z.string().max(1000).nullable().default(null),
});

/** `file` is GeoJSON or TopoJSON as parsed JSON. */
export const importBordersSchema = z.object({
  file: z.unknown(),
  /** Who must be named where the borders are drawn: "© Kartverket". Null: taken from the file, refused when it has none. */
  attribution: z.string().max(300).nullable().default(null),
});
export const importedBordersSchema = z.object({
  imported: z.number().int(),
  attribution: z.string(),
  /** Municipalities that the file holds no border for. */
  missing: z.array(municipalityNumber),
});

/** A GeoJSON FeatureCollection with who must be named. The route answers 204 while nothing has been imported. */
export const bordersSchema = z.object({
  type: z.literal("FeatureCollection"),
  attribution: z.string(),
  importedAt: z.string(),
  features: z.array(
    z.object({
      type: z.literal("Feature"),
      properties: z.object({ number: municipalityNumber, name: z.string() }),
      geometry: z.object({ type: z.enum(["Polygon", "MultiPolygon"]), coordinates: z.array(z.unknown()) }),
    }),
  ),
});

export type CountyJson = z.infer<typeof countySchema>;
export type MatchJson = z.infer<typeof matchSchema>;
export type MunicipalitySummaryJson = z.infer<typeof municipalitySummarySchema>;
export type MunicipalitiesJson = z.infer<typeof municipalitiesSchema>;
export type MunicipalityJson = z.infer<typeof municipalitySchema>;
export type NeighbourJson = z.infer<typeof neighbourSchema>;
export type FormerMunicipalityJson = z.infer<typeof formerMunicipalitySchema>;
export type StatisticJson = z.infer<typeof statisticSchema>;
export type StatisticsJson = z.infer<typeof statisticsSchema>;
export type MeasureJson = z.infer<typeof measureSchema>;
export type MeasuresJson = z.infer<typeof measuresSchema>;
export type DefineMeasureJson = z.infer<typeof defineMeasureSchema>;
export type RecordStatisticsJson = z.infer<typeof recordStatisticsSchema>;
export type RecordedStatisticsJson = z.infer<typeof recordedStatisticsSchema>;
export type ImportStatisticsJson = z.infer<typeof importStatisticsSchema>;
export type ImportBordersJson = z.infer<typeof importBordersSchema>;
export type ImportedBordersJson = z.infer<typeof importedBordersSchema>;
export type BordersJson = z.infer<typeof bordersSchema>;
