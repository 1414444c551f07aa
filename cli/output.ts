import type { Refusal } from "@omforent/kernel";
import type { Language } from "../platform/kernel/domain/language.ts";
import type { Answer } from "./command.ts";
import { pointedAt } from "./pointed-at.ts";
import { exitCodeOf, refusalToJson, refusalToText } from "./refusal.ts";
import { safeJson, visibleLines } from "./visible-text.ts";

/** How the caller wants to be answered. */
export type Manner = { readonly language: Language; readonly json: boolean };

export async function give(answer: Answer, { language, json }: Manner): Promise<void> {
  if (json) return print(safeJson(answer.json));
  const { wordsIn } = await import("./words.ts");
  print(answer.text(wordsIn(language)));
}

/** With `--json` the refusal is the document on stdout; for people it goes to stderr, pointing into the sentence if there is one. */
export async function giveRefusal(refusal: Refusal, { language, json }: Manner, sentence?: string): Promise<void> {
  const { wordsIn } = await import("./words.ts");
  const words = wordsIn(language);
  process.exitCode = exitCodeOf(refusal);
  if (json) print(safeJson(refusalToJson(refusal, words)));
  else process.stderr.write(`${visibleLines(pointedAt(refusal, sentence ?? null) + refusalToText(refusal, words))}\n`);
}

/** Help is an answer; with `--json` it is one document like every other. */
export async function giveHelp(command: string | null, { language, json }: Manner): Promise<void> {
  const { wordsIn } = await import("./words.ts");
  const help = wordsIn(language).say(command === null ? "help" : `help.${command}`);
  print(json ? safeJson({ help }) : help);
}

/** A bug of ours: said in a sentence, never as a stack trace, unless `OMFORENT_DEBUG` asks for it. */
export async function giveBug(error: unknown, manner: Manner): Promise<void> {
  if (process.env.OMFORENT_DEBUG) process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  await giveRefusal({ code: "omforent/failed", params: {} }, manner);
}

const print = (text: string): void => void process.stdout.write(`${text}\n`);

/** Someone who has read enough (`| head`) is no error. */
export function closeQuietly(): void {
  const quiet = (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  };
  process.stdout.on("error", quiet);
  process.stderr.on("error", quiet);
}
