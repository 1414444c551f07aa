import type { ReactElement, ReactNode } from "react";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { changesIn, type Entry, figuresIn } from "./entry-values.ts";
import styles from "./log.module.css";
import { useValueText } from "./use-value-text.ts";

/** What was, and what is now: names, amounts and dates, as a person says them. */
export function EntryDifference({ entry }: { entry: Entry }): ReactElement | null {
  const text = useValueText();
  const format = useFormat();
  const changes = changesIn(entry).filter(({ name, after }) => !(name === "basis" && after === "own")); // as most are
  const figures = figuresIn(entry);
  if (changes.length === 0 && figures.length === 0) return null;
  return (
    <Differences>
      {changes.map(({ name, before, after }) => (
        <Difference
          key={name}
          label={text.label(name)}
          before={before === undefined || before === null ? null : text.value(name, before)}
          after={text.value(name, after)}
        />
      ))}
      {figures.slice(0, mostFigures).map(({ measure, participant, date, before, after }) => (
        <Difference
          key={`${measure} ${participant} ${date}`}
          label={`${text.nameOf(participant)}, ${text.orAsWritten(`log.measure.${measure}`, measure)}, ${format.date(date)}`}
          before={before === null ? null : format.decimal(before)}
          after={format.decimal(after)}
        />
      ))}
    </Differences>
  );
}

const mostFigures = 20;

export const Differences = ({ children }: { children: ReactNode }): ReactElement => (
  <dl className={styles.difference}>{children}</dl>
);

export function Difference({
  label,
  before,
  after,
}: {
  label: string;
  before: string | null;
  after: string;
}): ReactElement {
  const { t } = useSentences();
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {before !== null && (
          <>
            <span className="ds-sr-only">{t("log.before")} </span>
            <del>{before}</del>
            <span aria-hidden="true"> → </span>
            <span className="ds-sr-only">. {t("log.after")} </span>
          </>
        )}
        <ins>{after}</ins>
      </dd>
    </div>
  );
}
