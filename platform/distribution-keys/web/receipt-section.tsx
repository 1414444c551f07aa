import { Button, Heading, Link } from "@digdir/designsystemet-react";
import { type ReactElement, useEffect, useRef } from "react";
import { formatOre } from "../../kernel/domain/format.ts";
import {
  detailsOf,
  nameOf,
  type ReceiptLine,
  type ReceiptWords,
  receiptOf,
  sourcesOf,
  titleOf,
  vocabularyOf,
} from "../domain/index.ts";
import { useSaid } from "./sentences.ts";
import { useWrittenSources } from "./sources.ts";
import styles from "./workshop.module.css";
import type { Workshop } from "./workshop.ts";

/** «Hvorfor dette beløpet?»: every step to the last øre, like a receipt. */
export function ReceiptSection({ workshop }: { workshop: Workshop }): ReactElement | null {
  const { state, change, facts, last } = workshop;
  const { t, language } = useSaid();
  const id = state.explained;
  const heading = useRef<HTMLHeadingElement>(null);
  const opened = useRef(id);
  useEffect(() => {
    if (id !== null && opened.current !== id) heading.current?.focus();
    opened.current = id;
  }, [id]);
  const share = last?.evaluation.shares.find((one) => one.id === id);
  if (!last || !share || id === null) return null;
  const lines = receiptOf(last.evaluation, id);
  const name = nameOf(facts, id);
  const amount = formatOre(share.amount, language);
  const words: ReceiptWords = {
    language,
    name,
    nameOf: (one) => nameOf(facts, one),
    measures: vocabularyOf(state, facts).measures,
  };
  return (
    <section className={styles.receipt} aria-labelledby="hvorfor">
      <header className={styles.receiptHead}>
        <Heading level={2} data-size="md" id="hvorfor" ref={heading} tabIndex={-1}>
          {t("workshop.receipt")}
        </Heading>
        <Button variant="tertiary" data-size="sm" onClick={() => change({ explained: null })}>
          {t("workshop.close")}
        </Button>
      </header>
      <p className={styles.receiptLead}>{t("workshop.receipt.lead", { name, amount })}</p>
      <Lines lines={lines} words={words} />
      <p className={styles.receiptTotal}>
        <span>{t("workshop.receipt.total", { name })}</span>
        <span>{amount}</span>
      </p>
      <p className={styles.note}>
        <Basis lines={lines} workshop={workshop} />
        {t("workshop.receipt.others")}{" "}
        {last.evaluation.shares
          .filter((one) => one.id !== id)
          .map((one, index) => (
            <span key={one.id}>
              {index > 0 && ", "}
              <Link asChild>
                <button type="button" className={styles.linkButton} onClick={() => change({ explained: one.id })}>
                  {nameOf(facts, one.id)}
                </button>
              </Link>
            </span>
          ))}
        .
      </p>
    </section>
  );
}

function Lines({ lines, words }: { lines: readonly ReceiptLine[]; words: ReceiptWords }): ReactElement {
  const { say, language } = useSaid();
  return (
    <ol className={styles.steps}>
      {lines.map((line, index) => (
        <li key={index}>
          <div className={styles.stepHead}>
            <span>{say(titleOf(line, words))}</span>
            <span className={styles.stepAmount}>{formatOre(line.shown, language)}</span>
          </div>
          {detailsOf(line, words).map((detail) => (
            <p key={detail.key} className={styles.stepDetail}>
              {say(detail)}
            </p>
          ))}
          {line.lines.length > 0 && <Lines lines={line.lines} words={words} />}
        </li>
      ))}
    </ol>
  );
}

/** Source and reference date of every figure in the receipt; what a person typed is said to be that. */
function Basis({ lines, workshop }: { lines: readonly ReceiptLine[]; workshop: Workshop }): ReactElement | null {
  const { t } = useSaid();
  const sources = useWrittenSources(workshop)(sourcesOf(lines));
  if (sources.length === 0) return null;
  return (
    <>
      {t("source.label", { count: sources.length })} {sources.map(({ title }) => title).join("; ")}.{" "}
    </>
  );
}
