import type { Method } from "./apportionment.ts";

type Case = {
  readonly source: string;
  readonly total: bigint;
  readonly weights: readonly bigint[];
  readonly seats: Partial<Readonly<Record<Method, readonly bigint[]>>>;
};

const toAll = (seats: readonly bigint[]): Case["seats"] => ({
  "largest-remainder": seats,
  webster: seats,
  dhondt: seats,
  "huntington-hill": seats,
  adams: seats,
});

/** Published tables. */
export const published: readonly Case[] = [
  {
    source: "Balinski & Young, The quota method of apportionment, Am. Math. Monthly 82 (1975), 701: first example",
    total: 100n,
    weights: [5117n, 4400n, 162n, 161n, 160n],
    seats: {
      "largest-remainder": [51n, 44n, 2n, 2n, 1n],
      dhondt: [52n, 45n, 1n, 1n, 1n],
      webster: [51n, 43n, 2n, 2n, 2n],
      "huntington-hill": [51n, 43n, 2n, 2n, 2n],
      adams: [51n, 43n, 2n, 2n, 2n],
    },
  },
  {
    source: "Balinski & Young 1975, second example",
    total: 26n,
    weights: [9061n, 7179n, 5259n, 3319n, 1182n],
    seats: {
      "largest-remainder": [9n, 7n, 5n, 4n, 1n],
      dhondt: [10n, 7n, 5n, 3n, 1n],
      webster: [9n, 8n, 5n, 3n, 1n],
      "huntington-hill": [9n, 7n, 6n, 3n, 1n],
      adams: [9n, 7n, 5n, 3n, 2n],
    },
  },
  {
    source: "apportionment (Lackner, Python), weak proportionality",
    total: 12n,
    weights: [14n, 28n, 7n, 35n],
    seats: toAll([2n, 4n, 1n, 5n]),
  },
  {
    source: "apportionment (Lackner, Python), parties without votes",
    total: 6n,
    weights: [0n, 14n, 28n, 0n, 0n],
    seats: toAll([0n, 2n, 4n, 0n, 0n]),
  },
  {
    source: "apportionment (Lackner, Python), fewer seats than parties",
    total: 3n,
    weights: [10n, 9n, 8n, 8n, 11n, 12n],
    seats: toAll([1n, 0n, 0n, 0n, 1n, 1n]),
  },
  {
    source: "apportionment (Lackner, Python), ties broken in the order of the list",
    total: 2n,
    weights: [2n, 1n, 1n, 2n, 2n],
    seats: toAll([1n, 0n, 0n, 1n, 0n]),
  },
  {
    source: "Austria, Nationalrat 2019, parties above 4 % (official result)",
    total: 183n,
    weights: [1_789_417n, 1_011_868n, 772_666n, 387_124n, 664_055n],
    seats: { dhondt: [71n, 40n, 31n, 15n, 26n] },
  },
  {
    source: "Israel, 20th Knesset 2015, joined lists (official result)",
    total: 120n,
    weights: [1_269_318n, 951_842n, 446_583n, 371_602n, 530_266n, 451_756n],
    seats: { dhondt: [38n, 29n, 13n, 11n, 16n, 13n] },
  },
  {
    source: "100 øre by 501, 299 and 200",
    total: 100n,
    weights: [501n, 299n, 200n],
    seats: toAll([50n, 30n, 20n]),
  },
];
