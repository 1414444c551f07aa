import { readFileSync } from "node:fs";

/** The reference facts as they lie beside this file. */
export type FactFile =
  | "municipalities.json"
  | "population.csv"
  | "measures.json"
  | "former-municipalities.csv"
  | "neighbours.json";

export const readFactFile = (file: FactFile): string => readFileSync(new URL(file, import.meta.url), "utf8");

/** Lines of a CSV file of ours, without its header: no quotes, no empty lines between. */
export const linesOf = (csv: string): readonly string[] => csv.trimEnd().split("\n").slice(1);
