import type { Result } from "@omforent/kernel";
import type { Arguments, OptionNames } from "./arguments.ts";
import type { Words } from "./words.ts";

/** What a command found: one JSON document for `--json`, and the same for people. */
export type Answer = { readonly json: unknown; readonly text: (words: Words) => string };

/** With a refusal that points at a place in a sentence: the sentence, so that people can be shown where. */
export type Outcome = Result<Answer> & { readonly sentence?: string };

export type Command = {
  readonly options: OptionNames;
  /** How many positionals it takes, and what they are called in a complaint: "SCENARIO.json". */
  readonly positionals: { readonly least: number; readonly most: number; readonly named: string };
  readonly run: (given: Arguments, language: Words["language"]) => Promise<Outcome>;
};
