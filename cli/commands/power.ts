import type { Blocking, MinimalCoalitions, PowerBeside, VoterPower } from "@omforent/fairness";
import { type Fraction, ok } from "@omforent/kernel";
import { type PowerAnswer, powerCommand } from "../../platform/distribution-keys/server/commands/index.ts";
import { formatList } from "../../platform/kernel/domain/format-list.ts";
import { formatCount } from "../../platform/kernel/domain/format-number.ts";
import { formatPercent } from "../../platform/kernel/domain/format-percent.ts";
import type { Command } from "../command.ts";
import { readDocument } from "../read-document.ts";
import { table } from "../table.ts";
import type { Words } from "../words.ts";

/** `omforent power ASSEMBLY.json [--minimal]` */
export const power: Command = {
  options: { values: [], flags: ["minimal"] },
  positionals: { least: 1, most: 1, named: "ASSEMBLY.json" },
  run: async ({ positionals: [file = "-"], flags }) => {
    const document = await readDocument(file);
    if (!document.ok) return document;
    const answer = powerCommand(document.value, { minimal: flags.has("minimal") });
    return answer.ok ? ok({ json: answer.value.output, text: (words) => asText(answer.value, words) }) : answer;
  },
};

function asText(answer: PowerAnswer, words: Words): string {
  const { power, blocking, beside, minimal, assembly } = answer;
  const { voters, winning, collectivity } = power;
  const { language, say } = words;
  const those = (isOne: (voter: VoterPower) => boolean) => voters.filter(isOne).map(({ voter }) => voter);
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
    say("power.veto", { voters: name(those(({ hasVeto }) => hasVeto)) }),
    say("power.dummies", { voters: name(those(({ isDummy }) => isDummy)) }),
    ...(power.shapleyShubikWithin === null
      ? []
      : [say("power.within", { within: power.shapleyShubikWithin.toExponential(0) })]),
    ...(beside ? [besideTable(beside, words)] : []),
    ...(minimal ? [minimalText(minimal, assembly.voters, words)] : []),
  ].join("\n\n");
}

/** Who decides, beside who pays and who lives there. */
function besideTable(beside: readonly PowerBeside[], { language, say }: Words): string {
  const percent = (share: Fraction | null) => (share === null ? "–" : formatPercent(share, language, 2));
  const columns = [
    { heading: say("power.voter"), align: "left" },
    { heading: "Shapley–Shubik", align: "right" },
    { heading: say("power.cost-share"), align: "right" },
    { heading: say("power.population-share"), align: "right" },
    { heading: say("power.over-cost"), align: "right" },
    { heading: say("power.over-population"), align: "right" },
  ] as const;
  const rows = beside.map((one) => [
    one.voter,
    ...[one.shapleyShubik, one.costShare, one.populationShare, one.overCost, one.overPopulation].map(percent),
  ]);
  return table(columns, rows);
}

function minimalText({ coalitions, isCut }: MinimalCoalitions, voters: readonly string[], words: Words): string {
  const lines = coalitions.map((coalition) => `  ${coalition.map((place) => voters[place]!).join(" + ")}`);
  return [words.say(isCut ? "power.minimal-cut" : "power.minimal", { count: coalitions.length }), ...lines].join("\n");
}

/** What it takes for the voter to block, and with whom. */
function blocksWith({ fewestOthers, example }: Blocking, { language, say }: Words): string {
  if (fewestOthers === null) return say("power.blocks-never");
  if (fewestOthers === 0) return say("power.blocks-alone");
  return fewestOthers <= 3
    ? say("power.blocks-with", { voters: formatList(example, language) })
    : say("power.blocks-with-many", { others: fewestOthers });
}
