import type { PlainDate } from "@omforent/kernel";
import type { ColumnType } from "kysely";
import type { Json } from "../../kernel/server/tables.ts";

export type DistributionKeyTables = {
  readonly distribution_key_versions: {
    readonly id: string;
    readonly cooperation_id: string;
    readonly number: number;
    readonly valid_from: PlainDate | null;
    /** Written as JSON text: a driver would make an SQL array of a JavaScript array. */
    readonly key: ColumnType<Json, string, string>;
    readonly status: "registered-as-todays" | "draft" | "proposed";
    readonly source_title: string;
    readonly source_url: string | null;
    readonly source_date: string | null;
    readonly note: string | null;
    readonly holder: string | null;
    readonly registered_by: string;
    readonly registered_by_name: string;
    readonly registered_at: string;
  };
};
