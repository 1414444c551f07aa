/** Where a method comes from. */
export type Source = { readonly author: string; readonly year: number; readonly where: string };

const source = (author: string, year: number, where: string): Source => ({ author, year, where });

export const sources = {
  shapley: source("Shapley", 1953, "A value for n-person games, Annals of Mathematics Studies 28"),
  banzhaf: source("Banzhaf", 1965, "Weighted voting doesn't work, Rutgers Law Review 19"),
  nucleolus: source("Schmeidler", 1969, "The nucleolus of a characteristic function game, SIAM J. Appl. Math. 17"),
  prenucleolus: source("Sobolev", 1975, "The characterization of optimality principles in cooperative games"),
  perCapitaNucleolus: source("Grotte", 1970, "Computation of and observations on the nucleolus and the central games"),
  perCapitaPrenucleolus: source(
    "Grotte",
    1970,
    "Computation of and observations on the nucleolus and the central games",
  ),
  scrb: source(
    "Young, Okada & Hashimoto",
    1982,
    "Cost allocation in water resources development, Water Resour. Res. 18",
  ),
  equalNonSeparable: source("Moulin", 1985, "The separability axiom and equal-sharing methods, J. Econ. Theory 36"),
  tau: source("Tijs", 1981, "Bounds for the core and the τ-value, in Game Theory and Mathematical Economics"),
  proportional: source("Moriarity", 1975, "Another approach to allocating joint costs, The Accounting Review 50"),
  equal: source("Young", 1985, "Methods and principles of cost allocation, in Cost Allocation"),
} as const satisfies Readonly<Record<string, Source>>;

export type SolutionName = keyof typeof sources;

/** Serial sharing needs the demands behind a game, so it is no solution of a game alone. */
export const serialSource = source("Moulin & Shenker", 1992, "Serial cost sharing, Econometrica 60");
