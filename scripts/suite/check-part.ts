import { runCommand } from "./command.ts";
import type { Part } from "./part.ts";

/** A check that either holds or not: a command and its exit code. */
export function checkPart(name: string, [command, ...args]: readonly [string, ...string[]]): Part {
  return {
    name,
    run: async () => {
      const { status, output } = await runCommand(command, args);
      return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0, output };
    },
  };
}
