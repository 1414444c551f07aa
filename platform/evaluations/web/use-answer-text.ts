import { useSentences } from "../../kernel/web/i18n.ts";
import type { ReplyWire } from "../contract.ts";
import type { Question, Step } from "../domain/index.ts";

/** What an answer is called, in the words of its question: «2 – liten», «vet ikke». */
export function useAnswerText() {
  const { t } = useSentences();
  const words = (question: Question, step: Step | null): string =>
    step === null ? t("evaluation.step.unknown") : t(`evaluation.step.${question}.${step}`);
  const numbered = (question: Question, step: Step | null): string =>
    step === null ? words(question, null) : t("evaluation.step.numbered", { step, words: words(question, step) });
  return {
    words,
    numbered,
    of: (question: Question, { step }: ReplyWire): string => numbered(question, step),
    question: (question: Question): string => t(`evaluation.question.${question}`),
    ask: (question: Question): string => t(`evaluation.ask.${question}`),
  };
}
