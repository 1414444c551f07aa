/** Four digits that keep their leading zero: "0301". */
export type MunicipalityNumber = string;
/** Two digits: "50". */
export type CountyNumber = string;

/** The form of Norwegian that a municipality has chosen for letters from the state; neutral leaves it to the sender. */
export type LanguageForm = "bokmål" | "nynorsk" | "neutral";

/** Longitude and latitude in degrees, WGS84. */
export type Point = readonly [longitude: number, latitude: number];

export type MunicipalityNames = {
  readonly northernSami: string | null;
  readonly southernSami: string | null;
  readonly luleSami: string | null;
  readonly kven: string | null;
  /** In a language that the source does not state. */
  readonly other: readonly string[];
};

/** A municipality (kommune) of today. */
export type Municipality = {
  readonly number: MunicipalityNumber;
  readonly name: string;
  readonly officialName: string;
  readonly names: MunicipalityNames;
  readonly county: CountyNumber;
  readonly languageForm: LanguageForm;
  /** What another source says, where it disagrees. */
  readonly languageFormElsewhere: LanguageForm | null;
  readonly centre: string;
  /** Square kilometres as written in the source: "387.10". */
  readonly areaKm2: string;
  readonly organisationNumber: string | null;
  /** Centroid of the land area. */
  readonly point: Point;
};

export const isMunicipalityNumber = (text: string): boolean => /^\d{4}$/.test(text);
