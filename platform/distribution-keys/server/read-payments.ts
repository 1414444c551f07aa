import { type Figure, type Key, readingsIn } from "@omforent/fairness";
import { type Cooperation, summarise } from "../../cooperations/domain/index.ts";
import { currentDirectory } from "../../cooperations/server/index.ts";
import type { Actor } from "../../kernel/domain/actor.ts";
import type { Context } from "../../kernel/server/context.ts";
import { figuresOf } from "../../municipalities/domain/index.ts";
import { readStatistics } from "../../municipalities/server/index.ts";
import { type Payments, whatEachPays } from "../domain/index.ts";
import { isListComplete } from "./is-list-complete.ts";

/** What each pays of a cooperation's yearly cost by this key; null as long as anything that it takes is not known. */
export async function readPayments(
  context: Context,
  { cooperation, key }: { readonly cooperation: Cooperation; readonly key: Key },
  actor: Actor,
): Promise<Payments | null> {
  const directory = await currentDirectory(context, { cooperations: [] });
  const { yearlyCost, participants, host } = summarise(cooperation, directory, context.today());
  if (!yearlyCost || !isListComplete(cooperation)) return null;
  const figures: Figure[] = [];
  for (const measure of new Set([...readingsIn(key.cost)].map((reading) => reading.measure))) {
    const query = { measure, participants: participants.map(({ id }) => id), from: null, to: null };
    const found = await readStatistics(context, query, actor);
    if (!found.ok) return null; // someone whose figures no register holds
    figures.push(...figuresOf(found.value));
  }
  return whatEachPays({ key, cost: yearlyCost, participants, host: host?.id ?? null, isComplete: true, figures });
}
