import loadHighs from "highs";
import { type Game, goodness, grand } from "../game.ts";
import type { NucleolusKind } from "../nucleolus.ts";

const highs = await loadHighs();

/**
 * The nucleolus by its definition, and by another solver: minimise the largest excess; settle each coalition whose excess
 * no optimum can lower, found by a linear programme of its own; again, until nothing is left to choose (Kopelowitz 1967).
 */
export function nucleolusByPrograms(game: Game, kind: NucleolusKind): number[] | null {
  const sign = goodness(game);
  const open = Array.from({ length: grand(game) - 1 }, (_, index) => index + 1);
  const settled: string[] = [`${sumOf(grand(game), game.n)} = ${sign * game.worth[grand(game)]!}`];
  const bounds = kind.isPre
    ? []
    : Array.from({ length: game.n }, (_, player) => `x${player} >= ${sign * game.worth[1 << player]!}`);
  const weight = (coalition: number) => (kind.isPerCapita ? coalition.toString(2).replaceAll("0", "").length : 1);
  const row = (coalition: number, level: string) =>
    `${sumOf(coalition, game.n)} + ${weight(coalition)} ${level} >= ${sign * game.worth[coalition]!}`;
  let allocation = solve("e", [...settled, ...bounds, ...open.map((coalition) => row(coalition, "e"))], game.n);
  if (allocation === null) return null;
  while (open.length > 0) {
    const best = solve("e", [...settled, ...bounds, ...open.map((coalition) => row(coalition, "e"))], game.n);
    if (best === null) throw new Error("HiGHS found no solution where there is one");
    allocation = best;
    const level = `e = ${best.objective}`;
    const held = open.filter((coalition) => {
      const lowest = solve(
        "d",
        [...settled, ...bounds, ...open.map((each) => row(each, "e")), level, row(coalition, "d")],
        game.n,
      );
      return lowest === null || lowest.objective > best.objective - 1e-7;
    });
    for (const coalition of held) {
      settled.push(
        `${sumOf(coalition, game.n)} = ${sign * game.worth[coalition]! - weight(coalition) * best.objective}`,
      );
      open.splice(open.indexOf(coalition), 1);
    }
  }
  return allocation.x.map((share) => sign * share);
}

const sumOf = (coalition: number, n: number): string =>
  Array.from({ length: n }, (_, player) => player)
    .filter((player) => coalition & (1 << player))
    .map((player) => `x${player}`)
    .join(" + ");

function solve(objective: "e" | "d", rows: readonly string[], n: number) {
  const variables = ["e", "d", ...Array.from({ length: n }, (_, player) => `x${player}`)];
  const program = [
    "Minimize",
    ` obj: ${objective}`,
    "Subject To",
    ...rows.map((row, index) => ` r${index}: ${row}`),
    // Keeps the variables that a programme does not use within bounds.
    ...(objective === "e" ? [" rd: d = 0"] : []),
    ...(rows.some((row) => / e /.test(row)) ? [] : [" re: e = 0"]),
    "Bounds",
    ...variables.map((variable) => ` ${variable} free`),
    "End",
  ].join("\n");
  const answer = highs.solve(program);
  if (answer.Status !== "Optimal") return null;
  const value = (name: string) => (answer.Columns[name] as { readonly Primal: number }).Primal;
  return { objective: answer.ObjectiveValue, x: Array.from({ length: n }, (_, player) => value(`x${player}`)) };
}
