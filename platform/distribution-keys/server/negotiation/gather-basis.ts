import type { Figure } from "@omforent/fairness";
import { type Ore, ok, type Result, refuse } from "@omforent/kernel";
import { type Cooperation, type MediatorCandidate, partiesOn, summarise } from "../../../cooperations/domain/index.ts";
import { currentDirectory, findSummaries } from "../../../cooperations/server/index.ts";
import type { Actor } from "../../../kernel/domain/actor.ts";
import type { Context } from "../../../kernel/server/context.ts";
import { figuresOf } from "../../../municipalities/domain/index.ts";
import { readStatistics } from "../../../municipalities/server/index.ts";
import { type Basis, mediatorsFor, type Table } from "../../domain/negotiation/index.ts";
import { isListComplete } from "../is-list-complete.ts";

export type NewBasis = { readonly year: number; readonly amount: Ore; readonly amountIsReal: boolean };

/**
 * Who would sit at the table today, and what is shared. Refusals: `negotiation/participants-unknown` when nobody has said who all of them are,
 * `negotiation/too-few`. Ask before a transaction begins.
 */
export async function gatherTable(
  context: Context,
  cooperation: Cooperation,
): Promise<Result<{ readonly table: Table; readonly participants: Basis["participants"] }>> {
  const directory = await currentDirectory(context, { cooperations: [] });
  const summary = summarise(cooperation, directory, context.today());
  const paying = summary.participants.filter(({ kind, role }) => kind !== "cooperation" && role !== "customer");
  if (!isListComplete(cooperation)) return refuse("negotiation/participants-unknown", { name: summary.name });
  if (paying.length < 2) return refuse("negotiation/too-few", {}, { path: "participants" });
  const participants = paying.map(({ id, name, role }) => ({
    id,
    name,
    host: role === "host" || id === summary.host?.id,
  }));
  const ids = participants.map(({ id }) => id);
  const parties = [...ids, ...partiesOn(cooperation, context.today())]; // also those who have no place at the table: other cooperations
  return ok({
    participants,
    table: { participants: ids, mediators: mediatorsFor(cooperation.id, parties, await politicalCouncils(context)) },
  });
}

/** The political councils that exist today (kommuneloven chapter 18), with their members as they are today. */
async function politicalCouncils({ database }: Context): Promise<readonly MediatorCandidate[]> {
  const { lines } = await findSummaries(database, { form: "ipr" }, { limit: 500, offset: 0 });
  return lines.map(({ summary, ended }) => {
    const { id, participants } = JSON.parse(summary) as { id: string; participants: readonly { id: string }[] }; // written by cooperations
    return { id, form: "ipr", ended, participants: participants.map((one) => one.id) };
  });
}

/** Every figure that these measures have for the participants; what no register holds is missing, and named when it is needed. */
export async function gatherFigures(
  context: Context,
  { measures, participants }: { readonly measures: readonly string[]; readonly participants: readonly string[] },
  actor: Actor,
): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const measure of measures) {
    const found = await readStatistics(context, { measure, participants, from: null, to: null }, actor);
    if (found.ok) figures.push(...figuresOf(found.value));
  }
  return figures;
}
