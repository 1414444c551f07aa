import { findCooperation } from "../../cooperations/server/index.ts";
import { type Holder, idOf, kindOf } from "../../kernel/domain/holder.ts";
import type { Database } from "../../kernel/server/context.ts";
import { administeredBy } from "../domain/index.ts";

/** Whose administrators look after a holder's roles, beside the holder's own: those of a cooperation's host. */
export async function hostsOf(database: Database, holder: Holder): Promise<readonly Holder[]> {
  if (kindOf(holder) !== "cooperation") return [];
  const cooperation = await findCooperation(database, idOf(holder));
  return cooperation ? administeredBy(cooperation) : [];
}
