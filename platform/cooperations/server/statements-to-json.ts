import type { Json } from "../../kernel/server/tables.ts";
import type { Statements } from "../domain/index.ts";
import { valueToJson } from "./claim-values.ts";

/** What was said, as an event keeps it. */
export const statementsToJson = (statements: Statements, source: string | null): Json => ({
  ...Object.fromEntries(Object.entries(statements).map(([field, value]) => [field, valueToJson(field, value)])),
  ...(source === null ? {} : { source }),
});
