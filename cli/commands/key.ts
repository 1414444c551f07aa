import { ok } from "@omforent/kernel";
import { keyCommand } from "../../platform/distribution-keys/server/commands/index.ts";
import { checkPlainText } from "../../platform/kernel/server/plain-text.ts";
import { readReferenceFacts } from "../../platform/municipalities/facts/read.ts";
import type { Command } from "../command.ts";

/** `omforent key "SENTENCE"` */
export const key: Command = {
  options: { values: [], flags: [] },
  positionals: { least: 1, most: 1, named: '"SENTENCE"' },
  run: async ({ positionals: [sentence = ""] }, language) => {
    const plain = checkPlainText(sentence);
    if (!plain.ok) return plain;
    const answer = keyCommand({ sentence, language }, readReferenceFacts());
    if (!answer.ok) return { ...answer, sentence };
    const { output } = answer.value;
    return ok({
      json: output,
      text: ({ say }) =>
        Object.entries(output.sentences)
          .map(([each, written]) => `${say(`key.language.${each}`)}\n  ${written.replaceAll("\n", "\n  ")}`)
          .join("\n\n"),
    });
  },
};
