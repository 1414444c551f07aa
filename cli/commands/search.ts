import { type FoundKey, type NearKey, type Objective, render } from "@omforent/fairness";
import { type Fraction, fractions, type Ore, ok } from "@omforent/kernel";
import { type SearchAnswer, searchCommand } from "../../platform/distribution-keys/server/commands/index.ts";
import { formatChangeBare, formatOreBare, roundHalfAway } from "../../platform/kernel/domain/format-money.ts";
import { formatCount } from "../../platform/kernel/domain/format-number.ts";
import { formatPercent } from "../../platform/kernel/domain/format-percent.ts";
import { readReferenceFacts } from "../../platform/municipalities/facts/read.ts";
import type { Command } from "../command.ts";
import { readDocument } from "../read-document.ts";
import { table } from "../table.ts";
import type { Words } from "../words.ts";

/** `omforent search PROBLEM.json` */
export const search: Command = {
  options: { values: [], flags: [] },
  positionals: { least: 1, most: 1, named: "PROBLEM.json" },
  run: async ({ positionals: [file = "-"] }, language) => {
    const document = await readDocument(file);
    if (!document.ok) return document;
    const setting = { known: readReferenceFacts(), language, mostCells: 20_000_000_000, loadSolver };
    const answer = await searchCommand(document.value, setting);
    return answer.ok ? ok({ json: answer.value.output, text: (words) => asText(answer.value, words) }) : answer;
  },
};

/** Loaded only when there are too many keys to compare. */
const loadSolver = async () => (await import("@omforent/fairness/highs")).loadHighs();

function asText(answer: SearchAnswer, words: Words): string {
  const { front, question, acceptance } = answer;
  const { say, language } = words;
  if (answer.byBound) return boundText(answer, answer.byBound, words);
  const facts = { keys: formatCount(front.examined, language), step: formatPercent(stepOf(answer), language, 0) };
  return [
    say("search.examined", facts),
    say(front.thinned ? "search.front-thinned" : "search.front"),
    frontTable(answer, front.keys, words),
    ...nearestLines(answer, words),
    ...(acceptance ? acceptanceLines(answer, acceptance, words) : []),
    ...(question.proposals.length > 0 ? proposalLines(answer, words) : []),
  ].join("\n\n");
}

function boundText(answer: SearchAnswer, { nearest }: NonNullable<SearchAnswer["byBound"]>, words: Words): string {
  const facts = {
    sentence: sentenceOf(nearest, answer, words),
    distance: formatPercent(nearest.distance[answer.question.document.by], words.language, 3),
  };
  return [words.say("search.by-bound", facts), offTable(answer, nearest, words)].join("\n\n");
}

const stepOf = ({ question }: SearchAnswer): Fraction => ({ n: 1n, d: BigInt(question.problem.steps) });
const sentenceOf = ({ key }: FoundKey, { question }: SearchAnswer, { language }: Words): string =>
  render(key, question.vocabulary, language);

function frontTable(answer: SearchAnswer, keys: SearchAnswer["front"]["keys"], words: Words): string {
  const { objectives } = answer.question;
  const columns = [
    { heading: words.say("search.key"), align: "left" as const },
    ...objectives.map(({ kind }) => ({ heading: words.say(`search.objective.${kind}`), align: "right" as const })),
  ];
  const rows = keys.map((one) => [
    sentenceOf(one, answer, words),
    ...objectives.map(({ kind }, each) => scoreText(one.scores[each]!, kind, words)),
  ]);
  return table(columns, rows);
}

function scoreText(score: Fraction, kind: Objective["kind"], { language }: Words): string {
  if (kind === "parts") return formatCount(score.n, language);
  if (kind === "distance" || kind === "instability") return formatPercent(score, language, 2);
  const amount = roundHalfAway(score) as Ore;
  return kind === "largest-increase" ? formatChangeBare(amount, language) : formatOreBare(amount, language);
}

function nearestLines(answer: SearchAnswer, words: Words): readonly string[] {
  const { nearest } = answer;
  if (!nearest) return [];
  const columns = [
    { heading: words.say("search.key"), align: "left" },
    { heading: words.say("search.objective.parts"), align: "right" },
    { heading: words.say("search.misplaced"), align: "right" },
    { heading: words.say("search.largest-deviation"), align: "right" },
  ] as const;
  const rows = nearest.byParts.map((near) => [
    sentenceOf(near, answer, words),
    formatCount(near.parts, words.language),
    formatPercent(near.distance["total-variation"], words.language, 2),
    formatPercent(near.distance["largest-deviation"], words.language, 2),
  ]);
  return [
    words.say("search.nearest", { sentence: sentenceOf(nearest.nearest, answer, words) }),
    table(columns, rows),
    offTable(answer, nearest.nearest, words),
  ];
}

/** How far the nearest key is off, and for whom: in kroner, for the first year. */
function offTable({ question }: SearchAnswer, near: NearKey, { say, language }: Words): string {
  const { problem, document } = question;
  const columns = [
    { heading: say("search.participant"), align: "left" },
    { heading: say("search.share"), align: "right" },
    { heading: say("search.off"), align: "right" },
  ] as const;
  const amount = { n: problem.years[0]!.amount as bigint, d: 1n };
  const rows = document.participants.map(({ name }, at) => [
    name,
    formatPercent(near.shares[0]![at]!, language, 2),
    formatChangeBare(roundHalfAway(fractions.multiply(near.off[0]![at]!, amount)) as Ore, language),
  ]);
  return table(columns, rows);
}

function acceptanceLines(
  answer: SearchAnswer,
  { front, deadlock, silent }: NonNullable<SearchAnswer["acceptance"]>,
  words: Words,
): readonly string[] {
  const { say, language } = words;
  const nameOf = new Map(answer.question.document.participants.map(({ id, name }) => [id, name]));
  const asked = (one: NonNullable<typeof deadlock>["leastAsked"]) =>
    one.asked
      .map(({ participant, beyond }) =>
        say("search.asked", {
          participant: nameOf.get(participant) ?? participant,
          amount: formatOreBare(-fractions.floor(fractions.negate(beyond)) as Ore, language),
        }),
      )
      .join("; ");
  const unanswered =
    silent.length === 0 ? [] : [say("search.silent", { names: silent.map((id) => nameOf.get(id) ?? id) })];
  if (!deadlock)
    return [
      say("search.acceptable", { keys: formatCount(front.admitted, language) }),
      frontTable(answer, front.keys, words),
      ...unanswered,
    ];
  const { leastAsked, concessions } = deadlock;
  return [
    say("search.deadlock", { sentence: sentenceOf(leastAsked, answer, words), asked: asked(leastAsked) }),
    ...(concessions.length === 0
      ? [say("search.no-single-concession")]
      : concessions.map((one) =>
          say("search.concession", { sentence: sentenceOf(one, answer, words), asked: asked(one) }),
        )),
    ...unanswered,
  ];
}

function proposalLines({ proposals, question }: SearchAnswer, { say }: Words): readonly string[] {
  if (!proposals) return [];
  const nameOf = new Map(question.document.participants.map(({ id, name }) => [id, name]));
  const names = (ids: readonly string[]) => (ids.length === 0 ? "–" : ids.map((id) => nameOf.get(id) ?? id).join(", "));
  const columns = ["proposal", "accepts", "rejects", "open"].map((word) => ({
    heading: say(`search.${word}`),
    align: "left" as const,
  }));
  return [
    table(
      columns,
      proposals.results.map(({ id, accepts, rejects, open }) => [id, names(accepts), names(rejects), names(open)]),
    ),
  ];
}
