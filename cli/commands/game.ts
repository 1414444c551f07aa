import { explainSolution, type GameRead, type GameStep, type Solution } from "@omforent/fairness";
import { ok } from "@omforent/kernel";
import { type GameAnswer, gameCommand } from "../../platform/distribution-keys/server/commands/index.ts";
import { formatList } from "../../platform/kernel/domain/format-list.ts";
import { formatDecimal } from "../../platform/kernel/domain/format-number.ts";
import type { Command } from "../command.ts";
import { readDocument } from "../read-document.ts";
import { table } from "../table.ts";
import type { Words } from "../words.ts";

/** `omforent game GAME.json [--only …] [--certificate]` */
export const game: Command = {
  options: { values: ["only"], flags: ["certificate"] },
  positionals: { least: 1, most: 1, named: "GAME.json" },
  run: async ({ positionals: [file = "-"], values, flags }) => {
    const document = await readDocument(file);
    if (!document.ok) return document;
    const answer = gameCommand(document.value, { only: values.get("only"), certificate: flags.has("certificate") });
    return answer.ok ? ok({ json: answer.value.output, text: (words) => asText(answer.value, words) }) : answer;
  },
};

function asText(answer: GameAnswer, words: Words): string {
  const { read, solutions, core } = answer;
  const players = read.players ?? Array.from({ length: read.game.n }, (_, player) => `${player}`);
  const amount = amountIn(read, words);
  return [
    ...(solutions.length > 0 ? [solutionsTable(answer, players, words)] : []),
    ...(core?.epsilon == null
      ? []
      : [words.say(`game.core.${core.isCoreEmpty ? "empty" : "not-empty"}`, { epsilon: amount(core.epsilon) })]),
    ...answer.warnings.map(({ code, groups, loss, ...facts }) =>
      words.say(`game.warning.${code}`, {
        ...facts,
        ...(Array.isArray(groups) ? { groups: groups.map((group) => [group].flat().join(" + ")) } : {}),
        ...(typeof loss === "number" ? { loss: amount(loss) } : {}),
      }),
    ),
    ...solutions.map((solution) => explanation(answer, solution, { players, words })),
  ].join("\n\n");
}

function solutionsTable({ read, solutions }: GameAnswer, players: readonly string[], words: Words): string {
  const amount = amountIn(read, words);
  const shown = solutions.filter(({ allocation }) => allocation !== null);
  const columns = [
    { heading: words.say("game.player"), align: "left" },
    { heading: words.say("game.alone"), align: "right" },
    ...shown.map(({ name }) => ({ heading: words.say(`game.${name}`), align: "right" as const })),
  ] as const;
  const rows = players.map((player, at) => [
    player,
    amount(read.game.worth[1 << at]!),
    ...shown.map(({ allocation }) => amount(allocation![at]!)),
  ]);
  return table(columns, rows);
}

type Telling = { readonly players: readonly string[]; readonly words: Words };

function explanation({ read }: GameAnswer, solution: Solution, { players, words }: Telling): string {
  const { steps } = explainSolution(read.game, solution, players);
  const { author, year } = solution.source;
  const heading = words.say("game.method", { method: words.say(`game.${solution.name}`), author, year });
  return [heading, ...steps.map((step) => `  ${sentence(step, amountIn(read, words), words)}`)].join("\n");
}

/** Amounts are written in the reader's way; names and numbers of levels as they are. */
function sentence({ code, params }: GameStep, amount: (fact: number) => string, words: Words): string {
  const written = Object.entries(params).map(([name, fact]) => [
    name,
    typeof fact === "number" && name !== "number"
      ? amount(fact)
      : Array.isArray(fact)
        ? formatList(fact.map(String), words.language)
        : fact,
  ]);
  return words.say(`game.${code}`, Object.fromEntries(written));
}

/** The same number of decimals everywhere: enough for four figures of the largest amount, at most four. */
function amountIn({ game }: GameRead, { language }: Words): (amount: number) => string {
  const largest = game.worth.reduce((most, worth) => Math.max(most, Math.abs(worth)), 0);
  const decimals = Math.min(4, Math.max(0, 3 - Math.floor(Math.log10(largest || 1))));
  return (amount) => {
    const rounded = amount.toFixed(decimals);
    return /e/.test(rounded)
      ? rounded
      : formatDecimal(Number(rounded) === 0 ? rounded.replace("-", "") : rounded, language);
  };
}
