import { certify } from "../../fairness/games/certify.ts";
import { exactGame } from "../../fairness/games/exact-game.ts";
import { nucleolus } from "../../fairness/games/nucleolus.ts";
import { threadTime } from "./measure.ts";
import { shapes } from "./tables.ts";

// In a process of its own, so that its memory is its own: the nucleolus of 24 players, on the shape that is named.
const game = shapes[process.argv[2] ?? "random"]!(24);
const kind = { isPre: false, isPerCapita: process.argv[3] === "per-capita" };
const times: number[] = [];
let proved = false;
for (let at = 0; at < 3; at += 1) {
  const start = threadTime();
  const found = nucleolus(game, kind);
  proved = found !== null && certify(exactGame(game), kind, found).ok;
  times.push(threadTime() - start);
  if (found === null) proved = true; // that there is no imputation is the answer
}
const milliseconds = times.sort((a, b) => a - b)[1]!;
console.log(JSON.stringify({ milliseconds, megabytes: process.resourceUsage().maxRSS / 1024, proved }));
