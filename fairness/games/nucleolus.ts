import { BalancingProgram, type Column, eliminate } from "./balancing-program.ts";
import { ExcessScan } from "./excess-scan.ts";
import { type Game, goodness, grand, sizeOf } from "./game.ts";
import { type Allocation, semivalues } from "./semivalues.ts";
import { Span } from "./span.ts";
import { sumsOver } from "./sums-over.ts";

/** Over all efficient allocations ("pre"), or only those that give no player less than it has alone; plain or per head. */
export type NucleolusKind = { readonly isPre: boolean; readonly isPerCapita: boolean };

/**
 * One level of the proof: the excess that no allocation can push all of these coalitions below, given the levels before.
 * Excess is what a coalition could gain by itself, v(S) − x(S) or x(S) − c(S), per head if the solution is. The weights
 * balance: together with settled coalitions they sum to a multiple of the grand coalition (Kohlberg 1971).
 */
export type Level = {
  readonly excess: number;
  readonly coalitions: readonly { readonly coalition: number; readonly weight: number }[];
  /** Players held at what they have alone, and the weight of that bound. With no coalitions, the bounds alone decide. */
  readonly bounded: readonly { readonly player: number; readonly weight: number }[];
};

export type Nucleolus = { readonly allocation: Allocation; readonly levels: readonly Level[]; readonly scans: number };

/**
 * The allocation that makes the most dissatisfied coalition as little dissatisfied as can be, then the next, and so on
 * (Schmeidler 1969; prenucleolus Sobolev 1975; per capita Grotte 1970). Column generation on the dual, settling only
 * coalitions that are tight in every optimum, those with a positive weight (Maschler, Peleg & Shapley 1979; the trap of
 * settling every tight one: Guajardo & Jörnsten 2015). Null when the imputation set is empty.
 */
export function nucleolus(game: Game, kind: NucleolusKind): Nucleolus | null {
  const table = new ScaledGame(game, kind.isPerCapita);
  const room = kind.isPre ? "some" : table.roomForImputations();
  if (room === "none") return null;
  const scan = new ExcessScan(game, kind.isPerCapita);
  const span = new Span(game.n);
  const settled: Column[] = [];
  const settle = (column: Column) => {
    if (span.add(column.coalition)) settled.push({ ...column, normal: 0, isFree: true });
  };
  settle({ coalition: grand(game), normal: 0, gain: 0, isFree: true });
  const levels: Level[] = [];
  if (room === "one") {
    const bounds = table.bounds();
    levels.push(
      table.level(
        0,
        bounds.map((bound) => [bound, 1]),
      ),
    );
    for (const bound of bounds) settle(bound);
  }
  let known: Column[] = [];
  while (span.rank < game.n) {
    const program = new BalancingProgram(game.n, startingBasis(table, settled));
    known = known.filter(({ coalition }) => !span.has(coalition));
    program.add(known);
    if (!kind.isPre) program.add(table.bounds().filter(({ coalition }) => !span.has(coalition)));
    const excess = solveLevel({ program, table, scan, span, known });
    const support = [...program.support()];
    levels.push(table.level(excess, support));
    for (const [column] of support) settle({ ...column, gain: column.gain - column.normal * excess });
  }
  return { allocation: table.allocation(allocationFrom(settled, game.n)), levels, scans: scan.scans };
}

type LevelProblem = {
  readonly program: BalancingProgram;
  readonly table: ScaledGame;
  readonly scan: ExcessScan;
  readonly span: Span;
  readonly known: Column[];
};

/** Solves over the coalitions known so far, looks for violated ones in the table, and again, until there is none. */
function solveLevel({ program, table, scan, span, known }: LevelProblem): number {
  const inPool = new Set(known.map(({ coalition }) => coalition));
  for (;;) {
    program.run();
    const { z, excess } = table.split(program.multipliers);
    const sought = { span, most: 4 * table.n, tolerance: table.tolerance };
    const violated = scan.mostViolated(table.worthOf(z), excess * table.scale, sought);
    // A coalition that is in the pool and still seems violated is a rounding error away from the level.
    const fresh = violated
      .filter(({ coalition }) => !inPool.has(coalition))
      .map(({ coalition }) => table.column(coalition));
    if (fresh.length === 0) return excess;
    for (const { coalition } of fresh) inPool.add(coalition);
    known.push(...fresh);
    program.add(fresh);
  }
}

/** A single player and all others can always be balanced; single players fill the basis up, with weight 0. */
function startingBasis(table: ScaledGame, settled: readonly Column[]): Column[] {
  const extended = new Span(table.n);
  for (const { coalition } of settled) extended.add(coalition);
  const singles = Array.from({ length: table.n }, (_, player) => 1 << player).filter((single) => extended.add(single));
  const [first] = singles;
  return [...settled, ...singles.map((single) => table.column(single)), table.column(table.all & ~first!)];
}

function allocationFrom(settled: readonly Column[], n: number): Float64Array {
  const matrix = settled.map(({ coalition, gain }) => {
    const row = new Float64Array(n + 1);
    for (let player = 0; player < n; player += 1) row[player] = (coalition >>> player) & 1;
    row[n] = gain;
    return row;
  });
  eliminate(matrix, n);
  return Float64Array.from(matrix, (row) => row[n]!);
}

/** The game as seen from its Shapley value, in units of the largest excess there: numbers of about 1, whatever the game's. */
class ScaledGame {
  readonly n: number;
  readonly all: number;
  readonly scale: number;
  /** Excesses that differ by less are equal, as far as doubles can tell. */
  readonly tolerance: number;
  readonly #game: Game;
  readonly #origin: Float64Array;
  readonly #isPerCapita: boolean;
  readonly #largest: number;

  constructor(game: Game, isPerCapita: boolean) {
    this.n = game.n;
    this.all = grand(game);
    this.#game = game;
    this.#isPerCapita = isPerCapita;
    this.#origin = semivalues(game).shapley.map((value) => value * goodness(game));
    const { excess, largest } = sizes(game, this.#origin);
    this.#largest = largest;
    // Differences below 1e-7 of the numbers themselves soon drown in what doubles can tell.
    this.scale = Math.max(excess, 1e-7 * largest) || 1;
    this.tolerance = Math.max(1e-12 * this.scale, 4e-16 * game.n * largest);
  }

  /** Whether what the players have alone leaves anything to divide; where it leaves nothing, the division is given. */
  roomForImputations(): "none" | "one" | "some" {
    let alone = 0;
    for (let player = 0; player < this.n; player += 1) alone += this.#good(1 << player);
    const room = this.#good(this.all) - alone;
    const tolerance = Math.max(1e-12 * this.scale, 1e-13 * this.#largest);
    return room < -tolerance ? "none" : room <= tolerance ? "one" : "some";
  }

  column(coalition: number): Column {
    return { coalition, normal: this.#isPerCapita ? sizeOf(coalition) : 1, gain: this.#gain(coalition), isFree: false };
  }

  /** What each player has alone, as columns whose excess may not be positive. */
  bounds(): Column[] {
    return Array.from({ length: this.n }, (_, player) => ({
      coalition: 1 << player,
      normal: 0,
      gain: this.#gain(1 << player),
      isFree: false,
    }));
  }

  split(multipliers: Float64Array): { readonly z: Float64Array; readonly excess: number } {
    return { z: multipliers.subarray(0, this.n), excess: multipliers[this.n]! };
  }

  /** From scaled shares to what the players get, seen as something good (a cost is negative). */
  worthOf(z: Float64Array): Float64Array {
    return z.map((share, player) => this.#origin[player]! + this.scale * share);
  }

  allocation(z: Float64Array): Allocation {
    const sign = goodness(this.#game);
    return this.worthOf(z).map((share) => sign * share);
  }

  level(excess: number, support: readonly (readonly [Column, number])[]): Level {
    return {
      excess: excess * this.scale,
      coalitions: support
        .filter(([column]) => column.normal > 0)
        .map(([{ coalition }, weight]) => ({ coalition, weight })),
      bounded: support
        .filter(([column]) => column.normal === 0)
        .map(([{ coalition }, weight]) => ({ player: 31 - Math.clz32(coalition), weight })),
    };
  }

  #good(coalition: number): number {
    return goodness(this.#game) * this.#game.worth[coalition]!;
  }

  #gain(coalition: number): number {
    let excess = this.#good(coalition);
    for (let rest = coalition; rest !== 0; rest &= rest - 1) excess -= this.#origin[31 - Math.clz32(rest & -rest)]!;
    return excess / this.scale;
  }
}

/** The largest excess at an allocation, and the largest number in the table, of either sign. */
function sizes(game: Game, origin: Float64Array): { readonly excess: number; readonly largest: number } {
  const sign = goodness(game);
  const lowBits = Math.min(game.n, 10);
  const [low, high] = [sumsOver(origin.subarray(0, lowBits)), sumsOver(origin.subarray(lowBits))];
  let [excess, largest] = [0, 0];
  for (let block = 0; block < high.length; block += 1)
    for (let column = 0; column < low.length; column += 1) {
      const worth = game.worth[block * low.length + column]!;
      largest = Math.max(largest, Math.abs(worth));
      excess = Math.max(excess, Math.abs(sign * worth - low[column]! - high[block]!));
    }
  return { excess, largest };
}
