import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Game } from "../../fairness/games/game.ts";

export type Task = "shapley" | "nucleolus";
export type PeerAnswer =
  | { readonly milliseconds: number; readonly shares: readonly number[] }
  | { readonly failed: string };

/** What runs beside us. `absent` says in a sentence what is missing; a peer is never measured by repute. */
export type Peer = {
  readonly name: string;
  readonly absent: string | null;
  readonly sizes: Readonly<Record<Task, readonly number[]>>;
  readonly run: (task: Task, game: Game) => PeerAnswer;
};

const driver = process.env.CGT_DRIVER;
const has = (command: string, ...words: string[]) => spawnSync(command, words).status === 0;

export const peers: readonly Peer[] = [
  {
    name: "idlescience/cgt-wasm, its C++ compiled natively with GLPK",
    absent: driver ? null : "set CGT_DRIVER to its driver (bench/games/README.md tells how to build it)",
    sizes: { shapley: [8, 12, 16, 20], nucleolus: [8, 12, 15, 18] },
    run: (task, game) => {
      const { worth, n } = game;
      return withTable(worth, (file) => answerOf(spawnSync(driver!, [task, `${n}`, file], quiet), "stderr"));
    },
  },
  {
    name: "R, CoopGame",
    absent: has("Rscript", "-e", "library(CoopGame)") ? null : "Rscript with the package CoopGame was not found",
    sizes: { shapley: [8, 10, 12], nucleolus: [8, 10, 12] },
    run: (task, game) => {
      const program = [
        `suppressMessages(library(CoopGame))`,
        `v <- readBin(commandArgs(TRUE)[1], "double", 2^${game.n} - 1)`,
        `start <- sum(proc.time()[1:2])`,
        `x <- ${task === "shapley" ? "shapleyValue" : "nucleolus"}(v)`,
        `cat(1000 * (sum(proc.time()[1:2]) - start), x)`,
      ].join("; ");
      return withTable(bySize(game), (file) => answerOf(spawnSync("Rscript", ["-e", program, file], quiet), "stdout"));
    },
  },
  {
    name: "Octave, MatTuGames",
    absent: has("octave", "--version")
      ? "Octave is here, but this benchmark has no driver for MatTuGames"
      : "Octave was not found",
    sizes: { shapley: [], nucleolus: [] },
    run: () => ({ failed: "no driver" }),
  },
];

const quiet = { encoding: "utf8", timeout: 120_000 } as const;

function answerOf(ran: ReturnType<typeof spawnSync>, stream: "stdout" | "stderr"): PeerAnswer {
  if (ran.status !== 0) return { failed: ran.signal ? `stopped by ${ran.signal}` : `exit code ${ran.status}` };
  const [milliseconds, ...shares] = String(ran[stream]).trim().split(/\s+/).map(Number);
  return { milliseconds: milliseconds!, shares };
}

function withTable(table: Float64Array, run: (file: string) => PeerAnswer): PeerAnswer {
  const folder = mkdtempSync(join(tmpdir(), "omforent-bench-"));
  try {
    const file = join(folder, "table");
    writeFileSync(file, new Uint8Array(table.buffer));
    return run(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Without the empty coalition; smaller coalitions first, then in the order of their players. */
function bySize({ n, worth }: Game): Float64Array {
  const key = (mask: number) => {
    const players = Array.from({ length: n }, (_, player) => player).filter((player) => mask & (1 << player));
    return String.fromCharCode(players.length, ...players);
  };
  const keyed = Array.from({ length: worth.length - 1 }, (_, at) => ({ mask: at + 1, key: key(at + 1) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
  return Float64Array.from(keyed, ({ mask }) => worth[mask]!);
}
