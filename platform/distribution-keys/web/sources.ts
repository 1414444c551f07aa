import type { Source } from "../../kernel/web/source-note.tsx";
import { receiptOf, sourcesOf } from "../domain/index.ts";
import type { Workshop } from "./workshop.ts";

/** Where the figures of the shown result are from, each register once. */
export function useSources({ last, facts }: Workshop): readonly Source[] {
  if (!last) return [];
  const used = last.evaluation.shares.flatMap(({ id }) => sourcesOf(receiptOf(last.evaluation, id)));
  const population = facts.figures.find(({ measure }) => measure === "population")?.source ?? null;
  const titles = new Set([...used.map(({ source }) => source), population].filter((title) => title !== null));
  return [...titles].map((title) => ({ title }));
}
