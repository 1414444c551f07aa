import { Button, Card } from "@digdir/designsystemet-react";
import type { Evaluation } from "@omforent/fairness";
import { type Ore, ore } from "@omforent/kernel";
import type { ReactElement } from "react";
import {
  formatChangeBare,
  formatKroner,
  formatKronerBare,
  formatOreBare,
  formatPercent,
  roundHalfAway,
} from "../../kernel/domain/format.ts";
import { type Column, DataTable } from "../../kernel/web/data-table.tsx";
import { Section } from "../../kernel/web/page.tsx";
import { maximumKeys, nameOf, perInhabitant, type SplitRow } from "../domain/index.ts";
import { KeyPanel } from "./key-card.tsx";
import { useSaid } from "./sentences.ts";
import styles from "./workshop.module.css";
import type { Workshop } from "./workshop.ts";

/** Up to three keys side by side, each held against the first. */
export function ComparisonSection({ workshop }: { workshop: Workshop }): ReactElement {
  const { t } = useSaid();
  const { state, change, result, last } = workshop;
  const others = state.keys.slice(1);
  const setKey = (index: number, text: string) =>
    change({ keys: state.keys.map((old, at) => (at === index ? text : old)) });
  return (
    <Section heading={t("workshop.compare.heading")} lead={t("workshop.compare.lead")}>
      {others.length > 0 && (
        <div className={styles.others}>
          {others.map((sentence, at) => (
            <Card key={at} data-color="neutral" className={styles.card}>
              <KeyPanel workshop={workshop} index={at + 1} onSentence={(text) => setKey(at + 1, text)} />
              <div className={styles.buttons}>
                <Button
                  variant="tertiary"
                  data-size="sm"
                  onClick={() => change({ keys: [sentence, ...state.keys.filter((_, index) => index !== at + 1)] })}
                >
                  {t("workshop.compare.use")}
                </Button>
                <Button
                  variant="tertiary"
                  data-color="neutral"
                  data-size="sm"
                  onClick={() => change({ keys: state.keys.filter((_, index) => index !== at + 1) })}
                >
                  {t("workshop.compare.remove")}
                </Button>
              </div>
            </Card>
          ))}
        </div>
      )}
      {last && others.length > 0 && (
        <SideBySide
          workshop={workshop}
          evaluations={result.keys.map(({ outcome }) => (outcome.ok ? outcome.value : null))}
        />
      )}
      {state.keys.length < maximumKeys && (
        <Button variant="secondary" onClick={() => change({ keys: [...state.keys, state.keys[0] ?? ""] })}>
          {t("workshop.compare.add")}
        </Button>
      )}
    </Section>
  );
}

function SideBySide({
  workshop,
  evaluations,
}: {
  workshop: Workshop;
  evaluations: readonly (Evaluation | null)[];
}): ReactElement {
  const { t, language } = useSaid();
  const { last, rows, facts, state } = workshop;
  const first = evaluations[0] ?? last!.evaluation; // shown only when there is a last right one
  const amountIn = (evaluation: Evaluation | null, id: string): Ore | null =>
    evaluation?.shares.find((s) => s.id === id)?.amount ?? null;
  const columns: Column<SplitRow>[] = [
    { id: "name", header: t("workshop.column.name"), cell: (row) => nameOf(facts, row.id), sum: t("workshop.sum") },
  ];
  evaluations.forEach((evaluation, index) => {
    columns.push({
      id: `amount${index}`,
      header: t("workshop.compare.column", { number: index + 1 }),
      numeric: true,
      cell: (row) => (
        <Amount
          amount={amountIn(evaluation, row.id)}
          row={row}
          share={evaluation?.shares.find((s) => s.id === row.id)?.fraction ?? null}
        />
      ),
      sum: evaluation ? formatOreBare(evaluation.total, language) : "–",
    });
    if (index > 0)
      columns.push({
        id: `change${index}`,
        header: t("workshop.compare.change", { number: index + 1 }),
        numeric: true,
        cell: (row) => {
          const [now, before] = [amountIn(evaluation, row.id), amountIn(first, row.id)];
          return now === null || before === null ? "–" : formatChangeBare(ore(now - before), language);
        },
        sum: evaluation ? formatChangeBare(ore(evaluation.total - first.total), language) : "–",
      });
  });
  return (
    <DataTable
      caption={t("workshop.compare.caption", { total: formatKroner(first.total, language), year: state.year })}
      rows={rows}
      rowKey={(row) => row.id}
      isOwn={(row) => row.id === state.own}
      columns={columns}
      narrowParts={evaluations.map((_, index) => ({
        caption: t("workshop.compare.part", { number: index + 1 }),
        columns: [`amount${index}`, `change${index}`],
      }))}
    />
  );
}

/** Amount, and under it the share and the amount per inhabitant. */
function Amount({ amount, share, row }: { amount: Ore | null; share: SplitRow["share"]; row: SplitRow }): ReactElement {
  const { t, language } = useSaid();
  if (amount === null) return <>–</>;
  const each = perInhabitant(amount, row.population);
  return (
    <>
      {formatOreBare(amount, language)}
      <span className={styles.under}>
        {share && formatPercent(share, language)}
        {share && each && " · "}
        {each && t("workshop.compare.each", { amount: formatKronerBare(ore(roundHalfAway(each)), language) })}
      </span>
    </>
  );
}
