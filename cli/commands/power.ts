import { type Blocking, blockingOf } from "@omforent/fairness";
import { expect, ok } from "@omforent/kernel";
import { type PowerAnswer, powerCommand } from "../../platform/distribution-keys/server/commands/index.ts";
import { formatList } from "../../platform/kernel/domain/format-list.ts";
import { formatCount } from "../../platform/kernel/domain/format-number.ts";
import { formatPercent } from "../../platform/kernel/domain/format-percent.ts";
import type { Command } from "../command.ts";
import { readDocument } from "../read-document.ts";
import { table } from "../table.ts";
import type { Words } from "../words.ts";

/** `omforent power ASSEMBLY.json` */
export const power: Command = {
  options: { values: [], flags: [] },
  positionals: { least: 1, most: 1, named: "ASSEMBLY.json" },
  run: async ({ positionals: [file = "-"] }) => {
    const document = await readDocument(file);
    if (!document.ok) return document;
    const answer = powerCommand(document.value);
    return answer.ok ? ok({ json: answer.value.output, text: (words) => asText(answer.value, words) }) : answer;
  },
};

function asText({ power: { voters, winning, collectivity }, assembly, output }: PowerAnswer, words: Words): string {
  const { language, say } = words;
  const blocking = expect(blockingOf(assembly)); // the same rules have just been accepted
  const columns = [
    { heading: say("power.voter"), align: "left" },
    { heading: "Banzhaf", align: "right" },
    { heading: "Shapley–Shubik", align: "right" },
    { heading: say("power.swings"), align: "right" },
    { heading: say("power.prevent"), align: "right" },
    { heading: say("power.initiate"), align: "right" },
    { heading: say("power.blocks"), align: "left" },
  ] as const;
  const rows = voters.map((voter, place) => [
    voter.voter,
    formatPercent(voter.banzhaf, language, 2),
    formatPercent(voter.shapleyShubik, language, 2),
    formatCount(voter.swings, language),
    formatPercent(voter.prevent, language, 2),
    voter.initiate === null ? "–" : formatPercent(voter.initiate, language, 2),
    blocksWith(blocking[place]!, words),
  ]);
  const name = (ids: readonly string[]) => (ids.length === 0 ? say("power.nobody") : formatList(ids, language));
  return [
    table(columns, rows),
    say("power.winning", { winning: formatCount(winning, language), share: formatPercent(collectivity, language, 2) }),
    say("power.veto", { voters: name(output.veto) }),
    say("power.dummies", { voters: name(output.dummies) }),
  ].join("\n\n");
}

/** What it takes for the voter to block, and with whom. */
function blocksWith({ fewestOthers, example }: Blocking, { language, say }: Words): string {
  if (fewestOthers === null) return say("power.blocks-never");
  if (fewestOthers === 0) return say("power.blocks-alone");
  return fewestOthers <= 3
    ? say("power.blocks-with", { voters: formatList(example, language) })
    : say("power.blocks-with-many", { others: fewestOthers });
}
