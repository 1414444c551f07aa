import type { Figure } from "@omforent/fairness";
import { ok, type Result } from "@omforent/kernel";
import type { Actor } from "../../kernel/domain/actor.ts";
import type { Context } from "../../kernel/server/context.ts";
import { figuresOf } from "../domain/index.ts";
import { readStatistics } from "./read-statistics.ts";

/** The figures that keys read, for these measures and participants: everything that is kept, except estimates. */
export async function findFigures(
  context: Context,
  { measures, participants }: { readonly measures: readonly string[]; readonly participants: readonly string[] },
  actor: Actor,
): Promise<Result<readonly Figure[]>> {
  const figures: Figure[] = [];
  for (const measure of new Set(measures)) {
    const statistics = await readStatistics(context, { measure, participants, from: null, to: null }, actor);
    if (!statistics.ok) return statistics;
    figures.push(...figuresOf(statistics.value));
  }
  return ok(figures);
}
