import { type SolutionName, sources } from "@omforent/fairness";
import { ok, type Result, refuse } from "@omforent/kernel";

/** What is computed when nothing else is asked for. */
export const usual = [
  "shapley",
  "nucleolus",
  "prenucleolus",
  "perCapitaNucleolus",
  "perCapitaPrenucleolus",
  "scrb",
  "banzhaf",
  "core",
  "properties",
] as const satisfies readonly GamePart[];

export type GamePart = SolutionName | "core" | "properties";

const parts: readonly string[] = [...Object.keys(sources), "core", "properties"];
const isPart = (name: string): name is GamePart => parts.includes(name);

/** Reads `shapley,nucleolus`. Refusal: `game/unknown-solution`. */
export function readOnly(only: string | undefined): Result<readonly GamePart[]> {
  if (only === undefined) return ok(usual);
  const names = only.split(",").map((name) => name.trim());
  const unknown = names.find((name) => !isPart(name));
  if (unknown !== undefined) return refuse("game/unknown-solution", { name: unknown.slice(0, 80), known: parts });
  return ok([...new Set(names.filter(isPart))]);
}
