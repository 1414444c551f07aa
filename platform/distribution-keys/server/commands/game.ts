import { gameQuestionFromWire } from "@omforent/fairness";
import type { Result } from "@omforent/kernel";
import { type GameOptions, readOnly, readSampling } from "./game-options.ts";
import { type RangesAnswer, rangesAnswer } from "./game-ranges.ts";
import { type SampledAnswer, sampledAnswer } from "./game-sampled.ts";
import { type SolvedAnswer, solvedAnswer } from "./game-solved.ts";

export type GameAnswer = SolvedAnswer | RangesAnswer | SampledAnswer;

/**
 * `omforent game` and `POST /api/v1/game`: what each pays alone and together, by the methods that are asked for; over the whole range
 * where costs are ranges, and by sampling where there are too many players for a table.
 */
export function gameCommand(json: unknown, options: GameOptions): Result<GameAnswer> {
  const parts = readOnly(options.only);
  if (!parts.ok) return parts;
  const sampling = readSampling(options);
  if (!sampling.ok) return sampling;
  const read = gameQuestionFromWire(json, options.mostInTable);
  if (!read.ok) return read;
  const question = { ...read.value, asked: parts.value, sampling: sampling.value, options };
  const { game, ranges, structure } = question;
  if (ranges) return rangesAnswer({ ...question, ranges });
  if (game) return solvedAnswer({ ...question, game });
  return sampledAnswer({ ...question, structure: structure! }); // a document without a table holds a structure
}
