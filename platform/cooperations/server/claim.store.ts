import { sql } from "kysely";
import type { Signature } from "../../kernel/domain/actor.ts";
import type { Database, Transaction } from "../../kernel/server/context.ts";
import {
  type Claim,
  type Claims,
  type Confidence,
  type Cooperation,
  fieldNames,
  noClaims,
  type Origin,
} from "../domain/index.ts";
import { valueFromJson, valueToJson } from "./claim-values.ts";
import type { CooperationTables } from "./tables.ts";

/** A statement to be kept. `field` is a field's name, or "existence", "remark" or "keyHistory". */
export type NewClaim = {
  readonly cooperationId: string;
  readonly field: string;
  readonly value: unknown;
  readonly asOf: string | null;
  readonly note: string | null;
} & (
  | { readonly sourceId: string; readonly confidence: Confidence }
  | { readonly by: Signature; readonly at: string; readonly statedSource: string | null }
);

/** Everything that has been said about these cooperations, without their versions. */
export async function findClaims(
  database: Database | Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Omit<Cooperation, "id" | "version">>> {
  const rows = await database
    .withTables<CooperationTables>()
    .selectFrom("cooperation_claims as claim")
    .leftJoin("cooperation_sources as source", "source.id", "claim.source_id")
    .select(["claim.id", "claim.cooperation_id", "claim.field", "claim.value", "claim.confidence", "claim.as_of"])
    .select(["claim.note", "claim.registered_by_name", "claim.registered_at", "claim.stated_source"])
    .select(["source.id as source_id", "source.title", "source.url", "source.date"])
    .where("claim.cooperation_id", "=", sql<string>`any(${ids})`)
    .orderBy("claim.id")
    .execute();
  const found = new Map(ids.map((id) => [id, nothingSaid()]));
  for (const row of rows) {
    const origin: Origin =
      row.source_id !== null
        ? { kind: "public", source: { id: row.source_id, title: row.title ?? "", url: row.url, date: row.date } }
        : {
            kind: "registered",
            by: row.registered_by_name ?? "",
            at: row.registered_at ?? "",
            statedSource: row.stated_source,
          };
    listOf(found.get(row.cooperation_id), row.field)?.push({
      id: row.id.toString(),
      value: valueFromJson(row.field, row.value),
      origin,
      confidence: row.confidence as Confidence | null, // the table's check allows no other
      asOf: row.as_of,
      note: row.note,
    });
  }
  return found as ReadonlyMap<string, Omit<Cooperation, "id" | "version">>; // each field's values were read by valueFromJson
}

export async function addClaims(tx: Transaction, claims: readonly NewClaim[]): Promise<void> {
  const rows = claims.map((claim) => ({
    cooperation_id: claim.cooperationId,
    field: claim.field,
    value: JSON.stringify(valueToJson(claim.field, claim.value)),
    as_of: claim.asOf,
    note: claim.note,
    ...("sourceId" in claim
      ? { ...nobody, source_id: claim.sourceId, confidence: claim.confidence }
      : {
          source_id: null,
          confidence: null,
          registered_by: claim.by.id,
          registered_by_name: claim.by.name,
          registered_at: claim.at,
          stated_source: claim.statedSource,
        }),
  }));
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await tx
      .withTables<CooperationTables>()
      .insertInto("cooperation_claims")
      .values(rows.slice(from, from + rowsAtOnce))
      .execute();
}

/** Well under the 65,535 parameters that one statement may have. */
const rowsAtOnce = 1000;
const nobody = { registered_by: null, registered_by_name: null, registered_at: null, stated_source: null };

type Said = {
  readonly claims: { readonly [Field in keyof Claims]: Claim<unknown>[] };
  readonly remarks: Claim<unknown>[];
  readonly existenceAnswers: Claim<unknown>[];
  readonly keyHistory: Claim<unknown>[];
};

const nothingSaid = (): Said => ({
  claims: Object.fromEntries(fieldNames.map((name) => [name, []])) as unknown as Said["claims"], // a list for every name
  remarks: [],
  existenceAnswers: [],
  keyHistory: [],
});

function listOf(said: Said | undefined, field: string): Claim<unknown>[] | undefined {
  switch (field) {
    case "remark":
      return said?.remarks;
    case "existence":
      return said?.existenceAnswers;
    case "keyHistory":
      return said?.keyHistory;
    default:
      return field in noClaims ? said?.claims[field as keyof Claims] : undefined;
  }
}
