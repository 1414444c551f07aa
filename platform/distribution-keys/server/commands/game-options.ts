import { type Confidence, type SolutionName, sources } from "@omforent/fairness";
import { ok, type Result, refuse } from "@omforent/kernel";

/** As they are written on the command line or in a query; what is not written is undefined or false. */
export type GameOptions = {
  readonly only?: string | undefined;
  readonly certificate?: boolean;
  /** The Shapley value as fractions too. */
  readonly exact?: boolean;
  /** The steps of every solution, as codes and parameters. */
  readonly explanation?: boolean;
  readonly samples?: string | undefined;
  readonly seed?: string | undefined;
  readonly confidence?: string | undefined;
  /** Larger games have no table; a server sets it lower. */
  readonly mostInTable?: number;
  /** How many costs may be asked for in all, when sampling. */
  readonly mostAsked?: number;
};

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

export type GamePart = SolutionName | "serial" | "core" | "properties";

const parts: readonly string[] = [...Object.keys(sources), "serial", "core", "properties"];
const isPart = (name: string): name is GamePart => parts.includes(name);

/** Reads `shapley,nucleolus`; null when nothing is asked for. Refusal: `game/unknown-solution`. */
export function readOnly(only: string | undefined): Result<readonly GamePart[] | null> {
  if (only === undefined) return ok(null);
  const names = only.split(",").map((name) => name.trim());
  const unknown = names.find((name) => !isPart(name));
  if (unknown !== undefined) return refuse("game/unknown-solution", { name: unknown.slice(0, 80), known: parts });
  return ok([...new Set(names.filter(isPart))]);
}

/** `pairs` null: nobody asked for samples. */
export type SamplingAsked = { readonly pairs: number | null; readonly seed: number; readonly confidence: Confidence };

/** Refusals: `sample/samples`, `sample/seed`, `sample/confidence`. */
export function readSampling({ samples, seed, confidence }: GameOptions): Result<SamplingAsked> {
  if (samples !== undefined && !/^\d{1,7}$/.test(samples))
    return refuse("sample/samples", { text: samples.slice(0, 80) });
  if (seed !== undefined && !/^\d{1,9}$/.test(seed)) return refuse("sample/seed", { text: seed.slice(0, 80) });
  const asked = ([0.9, 0.95, 0.99] as const).find((one) => String(one) === (confidence ?? "0.95"));
  if (!asked)
    return refuse("sample/confidence", { text: String(confidence).slice(0, 80), known: ["0.9", "0.95", "0.99"] });
  return ok({ pairs: samples === undefined ? null : Number(samples), seed: Number(seed ?? 1), confidence: asked });
}
