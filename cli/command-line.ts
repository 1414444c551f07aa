import { ok, type Refusal, type Result, refuse } from "@omforent/kernel";
import { isLanguage, type Language } from "../platform/kernel/domain/language.ts";
import { type Arguments, hasFlag, isOption, readArguments } from "./arguments.ts";
import type { Command } from "./command.ts";
import { type CommandName, commandNames, valueOptions } from "./load-command.ts";

/** What was asked for, before the command itself is loaded. */
export type CommandLine = {
  readonly command: CommandName | null;
  /** The first word that is no option, where it is no command either. */
  readonly unknown: string | null;
  readonly rest: readonly string[];
  readonly language: Language;
  readonly json: boolean;
  readonly help: boolean;
};

/** The command may stand before or after its options; the language of a complaint is known before anything else is. */
export function readCommandLine(argv: readonly string[]): CommandLine {
  const place = placeOfCommand(argv);
  const word = argv[place];
  const command = commandNames.find((name) => name === word) ?? null;
  const asked = argv[argv.indexOf("--lang") + 1] ?? "";
  const attached = argv.find((each) => each.startsWith("--lang="))?.slice("--lang=".length) ?? "";
  return {
    command,
    unknown: command === null ? (word ?? null) : null,
    rest: argv.toSpliced(place, 1),
    language: isLanguage(asked) ? asked : isLanguage(attached) ? attached : "nb",
    json: hasFlag(argv, "json"),
    help: hasFlag(argv, "help") || argv.includes("-h"),
  };
}

function placeOfCommand(argv: readonly string[]): number {
  let place = 0;
  while (place < argv.length && argv[place] !== "--" && isOption(argv[place]!)) {
    const isFollowedByValue = valueOptions.some((name) => argv[place] === `--${name}`);
    place += isFollowedByValue ? 2 : 1;
  }
  return argv[place] === "--" ? argv.length : place;
}

/** The command's own arguments. Refusals: those of `readArguments`, `usage/not-one-of`, `usage/too-few`, `usage/too-many`. */
export function argumentsFor(command: Command, rest: readonly string[]): Result<Arguments> {
  const { options, positionals: wanted } = command;
  const given = readArguments(rest, {
    values: ["lang", ...options.values],
    flags: ["json", "help", ...options.flags],
  });
  if (!given.ok) return given;
  const language = given.value.values.get("lang");
  if (language !== undefined && !isLanguage(language))
    return refuse("usage/not-one-of", { option: "--lang", value: language.slice(0, 80), known: ["nb", "nn", "en"] });
  const count = given.value.positionals.length;
  if (count < wanted.least) return refuse("usage/too-few", { wanted: wanted.named });
  if (count > wanted.most) {
    const extra = given.value.positionals[wanted.most] ?? "";
    return refuse("usage/too-many", { wanted: wanted.named, extra: extra.slice(0, 80) });
  }
  return ok(given.value);
}

export const noCommand = ({ unknown }: CommandLine): Refusal =>
  unknown === null
    ? refuse("usage/no-command", { known: commandNames }).refusal
    : refuse("usage/unknown-command", { command: unknown.slice(0, 80), known: commandNames }).refusal;
