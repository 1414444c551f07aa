import { useFormat } from "../../kernel/web/format.ts";
import { useSentences } from "../../kernel/web/i18n.ts";
import type { EvaluationWire } from "../contract.ts";
import { isLow, questions } from "../domain/index.ts";
import type { Participant } from "./evaluation-queries.ts";

export type Said = {
  readonly first: string;
  readonly low: string | null;
  readonly isOwnLow: boolean;
  readonly lead: string;
};

/** The answer in words: how many have answered, what is low, who is missing, and until when. */
export function useHeading(
  { year, isOpen, opensOn, closesOn, openYear }: EvaluationWire,
  participants: readonly Participant[],
  own: string | null,
): Said {
  const { t } = useSentences();
  const format = useFormat();
  const answered = participants.filter(({ answer }) => answer !== null);
  const missing = participants.filter(({ answer }) => answer === null).map(({ name }) => name);
  const all = format.numberWord(participants.length);
  const when = isOpen
    ? t("evaluation.lead.until", { date: format.date(closesOn) })
    : year > openYear
      ? t("evaluation.lead.not-begun", { date: format.date(opensOn) })
      : t("evaluation.lead.closed", { date: format.date(closesOn) });
  const who =
    missing.length > 0 &&
    answered.length > 0 &&
    t(missing.length === 1 ? "evaluation.lead.missing" : "evaluation.lead.missing-many", {
      names: format.list(missing),
    });
  const first =
    answered.length === 0
      ? t(year < openYear ? "evaluation.heading.none.closed" : "evaluation.heading.none", { year })
      : missing.length === 0
        ? t("evaluation.heading.all", { all, year })
        : t("evaluation.heading.some", { number: format.numberWordFirst(answered.length), all, year });
  return { first, ...useLow(answered, own), lead: [who, when].filter(Boolean).join(" ") };
}

/** Whose answer is low on what: the reader's own first; null: none is. */
function useLow(answered: readonly Participant[], own: string | null): Pick<Said, "low" | "isOwnLow"> {
  const { t } = useSentences();
  const format = useFormat();
  const lows = answered
    .map(({ id, name, answer }) => ({
      id,
      name,
      questions: questions.filter((question) => answer && isLow(answer.replies[question].step)),
    }))
    .filter((one) => one.questions.length > 0);
  const one = lows.find(({ id }) => id === own) ?? (lows.length === 1 ? lows[0] : undefined);
  if (one) {
    const low = format.list(one.questions.map((question) => t(`evaluation.low-on.${question}`)));
    return { low: t("evaluation.heading.low", { name: one.name, questions: low }), isOwnLow: one.id === own };
  }
  const count = lows.reduce((sum, { questions: low }) => sum + low.length, 0);
  const many = t("evaluation.heading.low-many", { number: format.numberWordFirst(count) });
  return { low: count === 0 ? null : many, isOwnLow: false };
}
