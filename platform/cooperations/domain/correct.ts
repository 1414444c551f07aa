import { ok, type Refusal, type Result, refuse } from "@omforent/kernel";
import type { FieldName } from "./claim.ts";
import { type Cooperation, fieldsOf } from "./cooperation.ts";
import { canonical } from "./field.ts";
import type { Statements } from "./register.ts";

/** Writes a value so that a person can compare two of them. */
export type WriteValue = (field: FieldName, value: unknown) => string | null;

/**
 * What a correction changes: only what differs from what is shown today. Refusals: `cooperation/conflict` when someone has changed the
 * cooperation since the person saw it, with both texts field by field; `cooperation/takes-part-in-itself`.
 */
export function correct(
  cooperation: Cooperation,
  statements: Statements,
  { sawVersion, write }: { readonly sawVersion: number; readonly write: WriteValue },
): Result<Statements> {
  const fields = fieldsOf(cooperation);
  const changed = (Object.entries(statements) as [FieldName, unknown][]).filter(
    ([name, value]) => canonical(value) !== canonical(fields[name].shown?.value ?? null),
  );
  if (sawVersion !== cooperation.version) {
    const because: Refusal[] = changed.map(([field, value]) => ({
      code: "cooperation/conflict-field",
      params: { field, yours: write(field, value), theirs: write(field, fields[field].shown?.value ?? null) },
      path: field,
    }));
    return refuse("cooperation/conflict", { saw: sawVersion, now: cooperation.version }, { path: "version", because });
  }
  const partOfItself = [statements.host, ...(statements.participants?.participants ?? [])].some(
    (participation) => participation?.id === cooperation.id,
  );
  if (partOfItself) return refuse("cooperation/takes-part-in-itself", {}, { path: "participants" });
  return ok(Object.fromEntries(changed));
}
