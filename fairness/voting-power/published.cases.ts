type Case = {
  readonly source: string;
  readonly weights: readonly number[];
  readonly quota: number;
  /** As published, rounded to the decimals that are given. */
  readonly banzhaf?: readonly string[];
  readonly shapleyShubik?: readonly string[];
  readonly winning?: bigint;
};

const times = <Value>(count: number, value: Value): readonly Value[] => Array.from({ length: count }, () => value);

/** Published tables. Where voters weigh the same, each is listed. */
export const published: readonly Case[] = [
  {
    source:
      "Council of the EEC 1958–1972 (Germany, France, Italy, Netherlands, Belgium, Luxembourg): Felsenthal & Machover 1998",
    weights: [4, 4, 4, 2, 2, 1],
    quota: 12,
    banzhaf: ["0.2381", "0.2381", "0.2381", "0.1429", "0.1429", "0.0000"],
    shapleyShubik: ["0.2333", "0.2333", "0.2333", "0.1500", "0.1500", "0.0000"],
    winning: 14n,
  },
  {
    source:
      "United Nations Security Council: five permanent, ten elected members (Shapley & Shubik 1954 as enlarged 1965)",
    weights: [...times(5, 7), ...times(10, 1)],
    quota: 39,
    banzhaf: [...times(5, "0.1669"), ...times(10, "0.0165")],
    shapleyShubik: [...times(5, "0.1963"), ...times(10, "0.0019")],
    winning: 848n,
  },
  {
    source: "Nassau County Board of Supervisors 1958 (Banzhaf 1965): three of six never decide anything",
    weights: [9, 9, 7, 3, 1, 1],
    quota: 16,
    banzhaf: ["0.3333", "0.3333", "0.3333", "0.0000", "0.0000", "0.0000"],
  },
  {
    source: "[51; 50, 49, 1]: the smallest has as much power as the second (Straffin 1993)",
    weights: [50, 49, 1],
    quota: 51,
    banzhaf: ["0.6000", "0.2000", "0.2000"],
    shapleyShubik: ["0.6667", "0.1667", "0.1667"],
  },
];
