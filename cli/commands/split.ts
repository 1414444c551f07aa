import { type Measure, type ParticipantId, render } from "@omforent/fairness";
import { ok, type PlainDate, refuse } from "@omforent/kernel";
import { type SplitAnswer, splitCommand } from "../../platform/distribution-keys/server/commands/index.ts";
import { formatDate } from "../../platform/kernel/domain/format-date.ts";
import { formatOreBare } from "../../platform/kernel/domain/format-money.ts";
import { formatPercent } from "../../platform/kernel/domain/format-percent.ts";
import { readReferenceFacts } from "../../platform/municipalities/facts/read.ts";
import type { Command } from "../command.ts";
import { readDocument } from "../read-document.ts";
import { table } from "../table.ts";
import type { Words } from "../words.ts";

/** `omforent split SCENARIO.json [--explain PARTICIPANT]` */
export const split: Command = {
  options: { values: ["explain"], flags: [] },
  positionals: { least: 1, most: 1, named: "SCENARIO.json" },
  run: async ({ positionals: [file = "-"], values }, language) => {
    const document = await readDocument(file);
    if (!document.ok) return document;
    const answer = splitCommand(document.value, readReferenceFacts(), language);
    if (!answer.ok) return { ...answer, ...sentenceIn(document.value) };
    const asked = values.get("explain");
    if (asked === undefined) return ok({ json: answer.value.output, text: (words) => asText(answer.value, words) });
    const { participants } = answer.value.scenario;
    const who = participants.find(({ id, name }) => id === asked || name === asked);
    if (!who) {
      const known = participants.slice(0, 20).map(({ name }) => name);
      return refuse("usage/not-one-of", { option: "--explain", value: asked.slice(0, 80), known });
    }
    const { explainShare } = await import("./explain-share.ts");
    return ok({
      json: answer.value.output,
      text: (words) => `${asText(answer.value, words)}\n\n${explainShare(answer.value, who.id, words)}`,
    });
  },
};

const sentenceIn = (document: unknown): { readonly sentence?: string } =>
  typeof document === "object" && document !== null && "key" in document && typeof document.key === "string"
    ? { sentence: document.key }
    : {};

function asText(answer: SplitAnswer, words: Words): string {
  const { scenario, vocabulary } = answer;
  const sentence = render(scenario.key, vocabulary, words.language);
  return [
    words.say("split.key", { sentence }),
    sharesTable(answer, words),
    ...outsideLines(answer, words),
    ...figureLines(answer, words),
  ].join("\n\n");
}

function sharesTable({ evaluation, scenario }: SplitAnswer, { language, say }: Words): string {
  const columns = [
    { heading: say("split.participant"), align: "left" },
    { heading: say("split.share"), align: "right" },
    { heading: say("split.amount"), align: "right" },
  ] as const;
  const rows = evaluation.shares.map(({ amount, fraction }, place) => [
    scenario.participants[place]!.name,
    fraction === null ? "" : formatPercent(fraction, language, 3),
    formatOreBare(amount, language),
  ]);
  return table(columns, rows, [say("split.total"), "", formatOreBare(evaluation.total, language)]);
}

const outsideLines = ({ evaluation }: SplitAnswer, { language, say }: Words): readonly string[] =>
  Object.entries(evaluation.outside).map(([group, amount]) =>
    say("split.outside", { group, amount: formatOreBare(amount, language) }),
  );

/** Which public figures the split rests on; a figure that the caller stated needs no source from us. */
function figureLines({ evaluation, vocabulary }: SplitAnswer, { language, say }: Words): readonly string[] {
  const lines = new Set<string>();
  const visit = ({ params, children }: SplitAnswer["evaluation"]["explanation"][ParticipantId]): void => {
    const basis = (params.basis ?? []) as readonly { date: PlainDate | null; source: string | null }[]; // written by fairness/keys/facts.ts
    for (const { date, source } of basis)
      if (source !== null && date !== null)
        lines.add(
          say("split.figures", {
            measure: nameOf(vocabulary.measures, String(params.measure), language),
            date: formatDate(date, language),
            source,
          }),
        );
    children.forEach(visit);
  };
  Object.values(evaluation.explanation).forEach(visit);
  return lines.size === 0 ? [] : [[...lines].join("\n")];
}

const nameOf = (measures: readonly Measure[], id: string, language: Words["language"]): string =>
  measures.find((measure) => measure.id === id)?.names[language] ?? id;
