import { useSentences } from "../../kernel/web/i18n.ts";
import { newMatterAddress } from "../../matters/web/index.ts";
import type { EvaluationWire } from "../contract.ts";
import { type LowAnswer, matterKindOf, type Question } from "../domain/index.ts";
import { useAnswerText } from "./use-answer-text.ts";

/** An address can only be so long: of a long reason its beginning is quoted, and of very many answers no reasons. */
const [longestQuote, mostQuotes] = [300, 12];

/** A new matter with the question, every low answer to it, and a proposal to be changed. */
export function useMatterAddress({ cooperation, year }: EvaluationWire) {
  const { t } = useSentences();
  const text = useAnswerText();
  return (question: Question, low: readonly LowAnswer<{ readonly name: string }>[]): string => {
    const quotes = low.length <= mostQuotes;
    const answers = low.map(({ from, reply: { step, why } }) => {
      const said = t("evaluation.matter.answered", {
        name: from.name,
        answer: text.words(question, step),
        step: step ?? "",
      });
      return why === null || !quotes ? said : `${said} ${t("evaluation.matter.because", { why: beginning(why) })}`;
    });
    return newMatterAddress({
      cooperation: cooperation.id,
      kind: matterKindOf[question],
      title: t(`evaluation.matter.title.${question}`, { cooperation: cooperation.name }),
      text: [
        t("evaluation.matter.background", { year, question: text.ask(question) }),
        ...answers,
        "",
        t("evaluation.matter.proposal"),
        t(`evaluation.matter.proposal.${question}`),
      ].join("\n"),
    });
  };
}

const beginning = (why: string): string =>
  why.length <= longestQuote ? why : `${why.slice(0, longestQuote - 1).trimEnd()}…`;
