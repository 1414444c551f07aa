import { Tag } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { formatList } from "../../kernel/domain/format.ts";
import { Own } from "../../kernel/web/page.tsx";
import { everyone, headline, meaning, missingFigures, nameOf, sentence } from "../domain/index.ts";
import { useSaid } from "./sentences.ts";
import type { Workshop } from "./workshop.ts";

export type WorkshopAnswer = {
  readonly own: string | null;
  readonly rest: string;
  readonly lead: string;
  readonly spoken: string;
};

/** The heading is the answer, written from the same figures as the table. */
export function useAnswer({ state, facts, known, main, last, rows }: Workshop): WorkshopAnswer {
  const { t, say, language } = useSaid();
  const row = rows[0];
  const quiet = (
    key:
      | "workshop.heading.nobody"
      | "workshop.heading.loading"
      | "workshop.heading.failed"
      | "workshop.heading.wrong"
      | "workshop.heading.no-amount",
  ) => ({
    own: null,
    rest: t(key),
    lead: t("workshop.lead.empty"),
    spoken: "",
  });
  if (state.participants.length === 0) return quiet("workshop.heading.nobody");
  if (!last || !row) {
    if (known.failed) return { ...quiet("workshop.heading.failed"), lead: t("workshop.lead.failed") };
    if (known.isLoading) return quiet("workshop.heading.loading");
    const missing = missingFigures(main.outcome, facts).length;
    if (missing > 0)
      return {
        ...quiet("workshop.heading.wrong"),
        rest: t("workshop.heading.missing", { count: missing }),
        lead: t("workshop.lead.missing"),
      };
    return quiet(main.key && state.amount === null ? "workshop.heading.no-amount" : "workshop.heading.wrong");
  }
  const { own, rest } = headline(row, last.evaluation, { name: nameOf(facts, row.id), language });
  const parts = meaning(row, last.evaluation, language).map(({ key, params }) =>
    say(sentence(key, { ...params, everyone: say(everyone(last.evaluation.shares.length)) })),
  );
  const [first = "", second = "", third = ""] = parts;
  const lead = parts.length > 0 ? say(sentence(`meaning.whole-${parts.length}`, { first, second, third })) : "";
  return { own: say(own), rest: say(rest), lead, spoken: `${say(own)} ${say(rest)}` };
}

export const Answer = ({ answer: { own, rest } }: { answer: WorkshopAnswer }): ReactElement => (
  <>
    {own && <Own>{own}</Own>} {rest}
  </>
);

/** What is shown and for which year; an invented amount is said to be one. */
export function Eyebrow({ workshop: { state, facts, known, last } }: { workshop: Workshop }): ReactElement {
  const { t, say, language } = useSaid();
  const count = state.participants.length;
  const names = state.participants.map(({ id }) => nameOf(facts, id));
  const who =
    known.cooperation?.summary.name ??
    (count > 0 && count <= 5 ? formatList(names, language) : say(sentence("workshop.participants", { count })));
  return (
    <>
      <span>{t("workshop.title")}</span>
      {!state.amountIsReal && (
        <Tag data-color="neutral" data-size="sm" variant="outline">
          {t("workshop.example")}
        </Tag>
      )}
      {last && !last.isCurrent && !known.isLoading && (
        <Tag data-color="warning" data-size="sm" variant="outline">
          {t("workshop.stale.tag")}
        </Tag>
      )}
      <span>
        {who} · {t("workshop.budget-year", { year: state.year })}
      </span>
    </>
  );
}
