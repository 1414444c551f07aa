import { addDays, type PlainDate } from "@omforent/kernel";
import { findPlans } from "../../../bodies/server/index.ts";
import type { Database, Transaction } from "../../../kernel/server/context.ts";
import type { Matter, MeetingPlans } from "../../domain/index.ts";

/**
 * The plans of all bodies that treat these matters: from two months ago, so that a plan is known to cover today, until half a year after the last of
 * them must be final.
 */
export function plansFor(
  database: Database | Transaction,
  matters: readonly Matter[],
  today: PlainDate,
): Promise<MeetingPlans> {
  const bodies = matters.flatMap(({ participations }) => participations.flatMap(({ path }) => path));
  const last = matters.reduce((latest, { finalBy }) => (finalBy > latest ? finalBy : latest), today);
  return findPlans(database, bodies, { from: addDays(today, -60), to: addDays(last, 180) });
}
