import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { certify } from "../fairness/games/certify.ts";
import { checkCertificate } from "../fairness/games/check-certificate.ts";
import { exactGame } from "../fairness/games/exact-game.ts";
import type { Game } from "../fairness/games/game.ts";
import { nucleolus } from "../fairness/games/nucleolus.ts";
import { semivalues } from "../fairness/games/semivalues.ts";
import { measure, plainSum } from "./games/measure.ts";
import { type Peer, peers, type Task } from "./games/peers.ts";
import { shapes, valueGame } from "./games/tables.ts";

/** Prints how fast and how right `fairness/games` is: the function on a ready table in memory, one thread, all in one run. */
export function benchGames(print: (line: string) => void = console.log): void {
  print("Games. Median milliseconds of processor time; in brackets how many plain sums over the same table that is.");
  semivaluesTable(print);
  nucleolusTable(print);
  largestTable(print);
  checkerTable(print);
  for (const peer of peers) peerTable(peer, print);
}

type Print = (line: string) => void;

const figure = (milliseconds: number) => `${milliseconds.toFixed(milliseconds < 10 ? 2 : 0)} ms`;
const inSums = (milliseconds: number, sum: number) => `${figure(milliseconds)} (${(milliseconds / sum).toFixed(1)} ×)`;
const verdict = (isMet: boolean) => (isMet ? "met" : "NOT met");

/** One for each size of table: the better of two, since the first may catch the compiler at work. */
function plainSumTime({ n, worth }: Game): number {
  const known = plainSumTimes.get(n) ?? Math.min(...[1, 2].map(() => measure(() => plainSum(worth))));
  plainSumTimes.set(n, known);
  return known;
}
const plainSumTimes = new Map<number, number>();

function semivaluesTable(print: Print): void {
  print("\nShapley and Banzhaf together");
  for (const n of [20, 24]) {
    const game = shapes.random!(n);
    const sum = plainSumTime(game);
    const took = measure(() => semivalues(game));
    const goal =
      n === 20 ? `goal 3 ms: ${verdict(took <= 3)}` : n === 24 ? `goal 4 ×: ${verdict(took <= 4 * sum)}` : "";
    print(`  n = ${n}  ${inSums(took, sum)}; one plain sum ${figure(sum)}  ${goal}`);
  }
}

const goals: Readonly<Record<number, number>> = { 8: 2, 15: 15, 20: 120 };

/** With the certificate: the coalitions and weights of every level, made exact. */
function withProof(game: Game, isPerCapita: boolean): boolean {
  const kind = { isPre: false, isPerCapita };
  const found = nucleolus(game, kind);
  return found === null || certify(exactGame(game), kind, found).ok;
}

function nucleolusTable(print: Print): void {
  for (const isPerCapita of [false, true]) {
    print(`\nNucleolus${isPerCapita ? " per capita" : ""}, with its certificate in exact numbers`);
    for (const [text, goal] of Object.entries(goals)) {
      const n = Number(text);
      for (const [name, make] of Object.entries(shapes)) {
        const game = make(n);
        const sum = plainSumTime(game);
        const proved = withProof(game, isPerCapita);
        const took = measure(() => withProof(game, isPerCapita));
        print(
          `  n = ${n}  ${name}: ${inSums(took, sum)}  goal ${goal} ms: ${verdict(took <= goal)}${proved ? "" : "  NOT PROVED"}`,
        );
      }
    }
  }
}

function largestTable(print: Print): void {
  for (const isPerCapita of [false, true]) {
    const which = isPerCapita ? "Nucleolus per capita" : "Nucleolus";
    print(`\n${which} of 24 players, in a process of its own (goal 2500 ms and 400 MB)`);
    for (const name of Object.keys(shapes)) print(`  ${name}: ${largestFigure(name, isPerCapita)}`);
  }
}

function largestFigure(name: string, isPerCapita: boolean): string {
  const program = join(import.meta.dirname, "games/largest.ts");
  const ran = spawnSync(process.execPath, [program, name, isPerCapita ? "per-capita" : "plain"], { encoding: "utf8" });
  if (ran.status !== 0) return `failed: ${ran.stderr.split("\n")[0]}`;
  const { milliseconds, megabytes, proved } = JSON.parse(ran.stdout) as Record<string, number>;
  const isMet = milliseconds! <= 2500 && megabytes! <= 400;
  return `${figure(milliseconds!)}, ${megabytes!.toFixed(0)} MB${proved ? "" : "  NOT PROVED"}: ${verdict(isMet)}`;
}

function checkerTable(print: Print): void {
  print("\nThe independent checker, in rationals (goal: n = 12 in 1000 ms)");
  for (const n of [8, 12]) {
    const game = valueGame(n);
    const kind = { isPre: false, isPerCapita: false };
    const proof = certify(exactGame(game), kind, nucleolus(game, kind)!);
    if (!proof.ok) throw new Error(proof.refusal.code);
    const took = measure(() => checkCertificate(exactGame(game), proof.value));
    print(`  n = ${n}  ${figure(took)}: ${verdict(took <= 1000)}`);
  }
}

const factors: Readonly<Record<Task, number>> = { shapley: 50, nucleolus: 20 };

function peerTable(peer: Peer, print: Print): void {
  print(`\nBeside ${peer.name}`);
  if (peer.absent !== null) {
    print(`  ABSENT, nothing was compared: ${peer.absent}`);
    return;
  }
  for (const task of ["shapley", "nucleolus"] as const)
    for (const [index, n] of peer.sizes[task].entries()) {
      const game = valueGame(n);
      const isLargest = index === peer.sizes[task].length - 1;
      const theirs = peer.run(task, game);
      const ours = measure(() => solution(task, game));
      if ("failed" in theirs) {
        print(`  ${task} n = ${n}: ours ${figure(ours)}; theirs failed (${theirs.failed})`);
        continue;
      }
      const times = theirs.milliseconds / ours;
      const goal = isLargest
        ? `  goal ${factors[task]} times at the largest size: ${verdict(times >= factors[task])}`
        : "";
      print(
        `  ${task} n = ${n}: ours ${figure(ours)}, theirs ${figure(theirs.milliseconds)}: ${times.toFixed(0)} times${goal}${whoIsRight(task, game, theirs.shares)}`,
      );
    }
}

const solution = (task: Task, game: Game): Float64Array =>
  task === "shapley" ? semivalues(game).shapley : nucleolus(game, { isPre: false, isPerCapita: false })!.allocation;

/** Where answers differ, the certificate decides, not we. */
function whoIsRight(task: Task, game: Game, theirs: readonly number[]): string {
  const ours = solution(task, game);
  const far = Math.max(...theirs.map((share, player) => Math.abs(share - ours[player]!)));
  if (theirs.length === game.n && far <= 1e-6 * game.worth.at(-1)!) return "";
  const isProved = task === "nucleolus" && withProof(game, false);
  return `  ANSWERS DIFFER by ${far.toPrecision(3)}; ours is ${isProved ? "proved by its certificate" : "not proved here"}`;
}

if (import.meta.main) benchGames();
