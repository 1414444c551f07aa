import { explainSolution, type GameStep, type JudgedAllocation, playersIn, type Solution } from "@omforent/fairness";
import { fractions } from "@omforent/kernel";
import type { SolvedAnswer } from "../../platform/distribution-keys/server/commands/index.ts";
import { formatList } from "../../platform/kernel/domain/format-list.ts";
import { table } from "../table.ts";
import type { Words } from "../words.ts";
import { amountsUpTo, largestOf, type WriteAmount } from "./game-amounts.ts";
import { sampleLine, sampleTable } from "./game-sampled-text.ts";

/** Each solution beside the others, what is said of the core, and each method explained. */
export function solvedText(answer: SolvedAnswer, words: Words): string {
  const { read, solutions, core, judged, sample, exact } = answer;
  const players = read.players ?? Array.from({ length: read.game.n }, (_, player) => `${player}`);
  const amount = amountIn(read, words);
  const seed = Number((answer.output.sampledShapley as { seed?: number } | undefined)?.seed ?? 1);
  return [
    ...(solutions.length > 0 ? [solutionsTable(answer, players, words)] : []),
    ...(exact
      ? [
          words.say("game.exact.shapley", {
            shares: exact.map((share, at) => `${players[at]} ${fractions.toWire(share)}`).join(", "),
          }),
        ]
      : []),
    ...(sample ? [sampleTable(sample, { players, amount, words }), sampleLine(sample, seed, words)] : []),
    ...(core?.epsilon == null
      ? []
      : [words.say(`game.core.${core.isCoreEmpty ? "empty" : "not-empty"}`, { epsilon: amount(core.epsilon) })]),
    ...(judged ? judgedText(judged, answer, { players, amount, words }) : []),
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

type Writing = { readonly players: readonly string[]; readonly amount: WriteAmount; readonly words: Words };

const mostListed = 10;

/** Who would gain by leaving and whom they carry; and each by itself between what it costs alone and what it adds. */
function judgedText(judged: JudgedAllocation, { read }: SolvedAnswer, { players, amount, words }: Writing): string[] {
  const { say, language } = words;
  const group = (coalition: number) =>
    formatList(
      playersIn(coalition).map((player) => players[player]!),
      language,
    );
  const objections = judged.objections.slice(0, mostListed).map(({ coalition, gain }, at) => {
    const subsidy = judged.subsidies?.[at];
    const said = say(`game.allocation.objection.${read.game.kind}`, { group: group(coalition), gain: amount(gain) });
    return `  ${said}${subsidy ? ` ${say("game.allocation.subsidy", { receivers: group(subsidy.receivers) })}` : ""}`;
  });
  const lines = [[say(`game.allocation.${judged.isInCore ? "in-core" : "not-in-core"}`), ...objections].join("\n")];
  const { standAlone, incremental } = judged;
  if (!standAlone || !incremental) return lines;
  const columns = [
    { heading: say("game.player"), align: "left" },
    { heading: say("game.allocation.stated"), align: "right" },
    { heading: say("game.alone"), align: "right" },
    { heading: say("game.allocation.adds"), align: "right" },
    { heading: say("game.allocation.test"), align: "left" },
  ] as const;
  const rows = players.map((player, at) => {
    const [alone, added] = [standAlone[at]!, incremental[at]!];
    const outcome = !alone.passes ? "above" : !added.passes ? "below" : "passes";
    const figures = [alone.charge, alone.limit, added.limit].map(amount);
    return [player, ...figures, say(`game.allocation.test.${outcome}`)];
  });
  return [...lines, table(columns, rows)];
}

function solutionsTable({ read, solutions }: SolvedAnswer, players: readonly string[], words: Words): string {
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

function explanation({ read }: SolvedAnswer, solution: Solution, { players, words }: Telling): string {
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

const amountIn = ({ game }: SolvedAnswer["read"], words: Words): WriteAmount =>
  amountsUpTo(largestOf(game.worth), words);
