import { ok, type Result, refuse } from "@omforent/kernel";
import type { Actor } from "../../kernel/domain/actor.ts";
import type { Context } from "../../kernel/server/context.ts";
import { type CooperationFilter, isOldSource, mayReadCooperation } from "../domain/index.ts";
import { findSummaries, type ListedCooperation } from "./cooperation-list.store.ts";

/**
 * The list as JSON text. The database already holds each line as JSON: reading and writing thousands of them again would take
 * longer than finding them.
 */
export async function listCooperations(
  context: Context,
  { limit, offset, ...filter }: CooperationFilter & { readonly limit: number; readonly offset: number },
  actor: Actor,
): Promise<Result<string>> {
  if (!mayReadCooperation(actor)) return refuse("cooperation/not-allowed");
  const { lines, total } = await findSummaries(context.database, filter, { limit, offset });
  const today = context.today();
  const write = ({ summary, newestEvidence, ended }: ListedCooperation): string =>
    `{"oldSource": ${isOldSource(newestEvidence, ended, today)}, ${summary.slice(1)}`;
  return ok(`{"cooperations":[${lines.map(write).join(",")}],"total":${total}}`);
}
