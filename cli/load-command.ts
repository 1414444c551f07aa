import type { Command } from "./command.ts";

export const commandNames = [
  "split",
  "key",
  "apportion",
  "power",
  "game",
  "balance",
  "search",
  "import",
  "backup",
  "restore",
  "verify-log",
] as const;
/** Options of any command that are followed by a value, so that the command is found wherever it stands. */
export const valueOptions: readonly string[] = [
  "lang",
  "method",
  "minimum",
  "maximum",
  "source",
  "table",
  "published-on",
  "reason",
  "attribution",
  "explain",
  "only",
  "municipality",
  "samples",
  "seed",
  "confidence",
  "after",
  "newcomer",
  "threshold",
  "head",
];
export type CommandName = (typeof commandNames)[number];

/** A command's module is loaded only when it is asked for: a quick answer is part of the interface. */
export async function loadCommand(name: CommandName): Promise<Command> {
  switch (name) {
    case "split":
      return (await import("./commands/split.ts")).split;
    case "key":
      return (await import("./commands/key.ts")).key;
    case "apportion":
      return (await import("./commands/apportion.ts")).apportion;
    case "power":
      return (await import("./commands/power.ts")).power;
    case "game":
      return (await import("./commands/game.ts")).game;
    case "balance":
      return (await import("./commands/balance.ts")).balance;
    case "search":
      return (await import("./commands/search.ts")).search;
    case "import":
      return (await import("./commands/import.ts")).importFile;
    case "backup":
      return (await import("./commands/backup.ts")).backup;
    case "restore":
      return (await import("./commands/restore.ts")).restore;
    case "verify-log":
      return (await import("./commands/verify-log.ts")).verifyLogFile;
  }
}
