import { ok } from "@omforent/kernel";
import { type GameAnswer, gameCommand } from "../../platform/distribution-keys/server/commands/index.ts";
import type { Command } from "../command.ts";
import { readDocument } from "../read-document.ts";
import type { Words } from "../words.ts";
import { rangesText } from "./game-ranges-text.ts";
import { sampledText } from "./game-sampled-text.ts";
import { solvedText } from "./game-solved-text.ts";

/** `omforent game GAME.json [--only …] [--certificate] [--exact] [--explanation] [--samples N] [--seed N] [--confidence C]` */
export const game: Command = {
  options: { values: ["only", "samples", "seed", "confidence"], flags: ["certificate", "exact", "explanation"] },
  positionals: { least: 1, most: 1, named: "GAME.json" },
  run: async ({ positionals: [file = "-"], values, flags }) => {
    const document = await readDocument(file);
    if (!document.ok) return document;
    const answer = gameCommand(document.value, {
      only: values.get("only"),
      samples: values.get("samples"),
      seed: values.get("seed"),
      confidence: values.get("confidence"),
      certificate: flags.has("certificate"),
      exact: flags.has("exact"),
      explanation: flags.has("explanation"),
    });
    return answer.ok ? ok({ json: answer.value.output, text: (words) => asText(answer.value, words) }) : answer;
  },
};

function asText(answer: GameAnswer, words: Words): string {
  switch (answer.kind) {
    case "solved":
      return solvedText(answer, words);
    case "ranges":
      return rangesText(answer, words);
    case "sampled":
      return sampledText(answer, words);
  }
}
