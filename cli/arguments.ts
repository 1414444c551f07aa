import { ok, type Result, refuse } from "@omforent/kernel";

/** Which options a command takes: those with a value, and those that are only there or not. */
export type OptionNames = { readonly values: readonly string[]; readonly flags: readonly string[] };

export type Arguments = {
  readonly positionals: readonly string[];
  readonly values: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
};

/**
 * Options may stand before or after positionals, until `--`. A minus before a digit begins a number, not an option; a
 * lone `-` is a positional (standard input). `node:util` has `parseArgs`, but it takes -100 for options.
 * Refusals: `usage/unknown-option`, `usage/option-needs-value`, `usage/option-takes-no-value`, `usage/option-twice`.
 */
export function readArguments(argv: readonly string[], known: OptionNames): Result<Arguments> {
  const positionals: string[] = [];
  const values = new Map<string, string>();
  const flags = new Set<string>();
  for (let place = 0; place < argv.length; place++) {
    const word = argv[place]!;
    if (word === "--") {
      positionals.push(...argv.slice(place + 1));
      break;
    }
    if (!isOption(word)) {
      positionals.push(word);
      continue;
    }
    const [option, attached] = parted(word);
    const name = option === "-h" ? "help" : option.slice(2);
    if (known.flags.includes(name) && option !== `-${name}`) {
      if (attached !== null) return refuse("usage/option-takes-no-value", { option });
      flags.add(name);
    } else if (known.values.includes(name) && option.startsWith("--")) {
      const next = argv[place + 1];
      const value = attached ?? (next === undefined || next.startsWith("--") ? null : next);
      if (value === null) return refuse("usage/option-needs-value", { option });
      if (values.has(name)) return refuse("usage/option-twice", { option });
      if (attached === null) place++;
      values.set(name, value);
    } else {
      const options = [...known.values, ...known.flags].map((each) => `--${each}`);
      return refuse("usage/unknown-option", { option: option.slice(0, 80), known: options });
    }
  }
  return ok({ positionals, values, flags });
}

/** Whether a flag stands among the options, also when the rest cannot be understood. */
export function hasFlag(argv: readonly string[], flag: string): boolean {
  const end = argv.indexOf("--");
  return (end < 0 ? argv : argv.slice(0, end)).includes(`--${flag}`);
}

/** -100 is a number. */
export const isOption = (word: string): boolean => /^-[^\d.]/.test(word);

function parted(word: string): readonly [string, string | null] {
  const equals = word.indexOf("=");
  return equals < 0 ? [word, null] : [word.slice(0, equals), word.slice(equals + 1)];
}
