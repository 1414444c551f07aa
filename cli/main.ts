import type { Outcome } from "./command.ts";
import { argumentsFor, type CommandLine, noCommand, readCommandLine } from "./command-line.ts";
import { loadCommand } from "./load-command.ts";
import { closeQuietly, give, giveBug, giveHelp, giveRefusal } from "./output.ts";

closeQuietly();
const commandLine = readCommandLine(process.argv.slice(2));
await run(commandLine).catch((error: unknown) => giveBug(error, commandLine));

async function run({ command, rest, help, ...asked }: CommandLine): Promise<void> {
  if (help) return giveHelp(command, asked);
  if (command === null) return giveRefusal(noCommand(commandLine), asked);
  const loaded = await loadCommand(command);
  const given = argumentsFor(loaded, rest);
  const outcome: Outcome = given.ok ? await loaded.run(given.value, asked.language) : given;
  await (outcome.ok ? give(outcome.value, asked) : giveRefusal(outcome.refusal, asked, outcome.sentence));
}
