import type { ColumnType, Generated } from "kysely";
import type { Language } from "../../kernel/domain/language.ts";

/** Written as JSON text, read as a value. */
type Json<Value> = ColumnType<Value, string, string>;
type Sentences = Readonly<Record<Language, string>>;

export type MunicipalityTables = {
  readonly counties: { readonly number: string; readonly name: string };
  readonly municipalities: {
    readonly number: string;
    readonly name: string;
    readonly official_name: string;
    readonly northern_sami: string | null;
    readonly southern_sami: string | null;
    readonly lule_sami: string | null;
    readonly kven: string | null;
    readonly other_names: Json<readonly string[]>;
    readonly county: string;
    readonly language_form: "bokmål" | "nynorsk" | "neutral";
    readonly language_form_elsewhere: "bokmål" | "nynorsk" | "neutral" | null;
    readonly centre: string;
    readonly area_km2: string;
    readonly organisation_number: string | null;
    readonly longitude: number;
    readonly latitude: number;
  };
  readonly municipality_sources: {
    readonly id: string;
    readonly fields: Json<readonly string[]>;
    readonly publisher: string;
    readonly date: string | null;
    readonly licence: string;
  };
  readonly former_municipalities: {
    readonly number: string;
    readonly name: string;
    readonly first_year: number | null;
    readonly last_year: number;
  };
  readonly former_municipality_leads: { readonly former: string; readonly municipality: string };
  readonly municipality_neighbours: {
    readonly municipality: string;
    readonly neighbour: string;
    readonly kilometres: string | null;
  };
  readonly measures: {
    readonly id: string;
    readonly names: Json<Sentences>;
    readonly units: Json<Sentences>;
    readonly owner: string | null;
    readonly allows_negative: boolean;
    readonly whole_numbers: boolean;
    readonly defined_by_id: string | null;
    readonly defined_by: string | null;
    readonly defined_at: string | null;
  };
  readonly statistic_sources: {
    readonly id: Generated<bigint>;
    readonly title: string;
    readonly publisher: string | null;
    readonly table_code: string | null;
    readonly licence: string | null;
    readonly recorded_by_id: string | null;
    readonly recorded_by: string | null;
    readonly recorded_at: string | null;
  };
  readonly statistics: StatisticColumns & { readonly corrections: Generated<number> };
  readonly replaced_statistics: StatisticColumns & {
    readonly id: Generated<bigint>;
    readonly replaced_by_id: string;
    readonly replaced_by: string;
    readonly replaced_at: string;
    readonly reason: string;
  };
  readonly border_imports: {
    readonly id: Generated<bigint>;
    readonly attribution: string;
    readonly imported_by_id: string;
    readonly imported_by: string;
    readonly imported_at: string;
  };
  readonly municipality_borders: {
    readonly municipality: string;
    readonly geometry: Json<unknown>;
    readonly import: bigint;
  };
};

type StatisticColumns = {
  readonly measure: string;
  readonly participant: string;
  readonly reference_date: string;
  readonly value: string;
  readonly approximate: boolean;
  readonly published_on: string | null;
  readonly source: bigint;
};
