import type { ColumnType, Generated } from "kysely";
import type { Json } from "../../kernel/server/tables.ts";

type JsonColumn = ColumnType<Json, string, string>;

/** Migration 0003. */
export type CooperationTables = {
  readonly cooperation_sources: {
    readonly id: string;
    readonly title: string;
    readonly url: string | null;
    readonly date: string | null;
  };
  readonly cooperations: {
    readonly id: string;
    readonly version: number;
    readonly name: string;
    readonly form: string | null;
    readonly summary: JsonColumn;
    readonly search_text: string;
    readonly partner_ids: readonly string[];
    readonly county_numbers: readonly string[];
    readonly service_keys: readonly string[];
    readonly newest_evidence: string | null;
    readonly ended: boolean;
  };
  readonly cooperation_claims: {
    readonly id: Generated<bigint>;
    readonly cooperation_id: string;
    readonly field: string;
    readonly value: JsonColumn;
    readonly source_id: string | null;
    readonly registered_by: string | null;
    readonly registered_by_name: string | null;
    readonly registered_at: string | null;
    readonly stated_source: string | null;
    readonly confidence: string | null;
    readonly as_of: string | null;
    readonly note: string | null;
  };
  readonly kostra_functions: {
    readonly code: string;
    readonly name: string | null;
    readonly level: "municipality" | "county";
    readonly name_source: string | null;
  };
};
