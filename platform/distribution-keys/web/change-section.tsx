import { Button } from "@digdir/designsystemet-react";
import type { Evaluation } from "@omforent/fairness";
import { ore } from "@omforent/kernel";
import { type ReactElement, useState } from "react";
import {
  formatKroner,
  formatKronerBare,
  formatList,
  formatOreBare,
  roundHalfAway,
} from "../../kernel/domain/format.ts";
import { SlopeChart } from "../../kernel/web/charts/slope-chart.tsx";
import { Section } from "../../kernel/web/page.tsx";
import { Unknown } from "../../kernel/web/unknown.tsx";
import { amountOf, movedAmount, nameOf, perInhabitant, populationOf, sentence } from "../domain/index.ts";
import { drawnFraction, drawnKroner } from "./drawing.ts";
import { RegisterKeyForm } from "./register-key-form.tsx";
import { useSaid } from "./sentences.ts";
import { useSources } from "./sources.ts";
import styles from "./workshop.module.css";
import type { Workshop } from "./workshop.ts";

/** From today's key, or from population alone while today's is not known, to the one that is worked on. */
export function ChangeSection({ workshop }: { workshop: Workshop }): ReactElement | null {
  const { t, say, language } = useSaid();
  const { last, facts } = workshop;
  if (!last || last.evaluation.shares.length < 2) return null;
  const today = last.result.today;
  const used = today?.outcome.ok ? today.outcome.value : null;
  // Today's key itself is held against population: against itself there is nothing to see.
  const isToday = used !== null && movedAmount(used, last.evaluation).amount === 0n;
  const known = isToday ? null : used;
  const from = known ?? last.result.yardsticks.population;
  if (!from) return null;
  const fromName = t(known ? "workshop.change.today" : "workshop.change.population");
  const moved = movedAmount(from, last.evaluation);
  const names = (ids: readonly string[]) =>
    formatList(
      ids.map((id) => nameOf(facts, id)),
      language,
    );
  const movement =
    moved.amount === 0n
      ? t("workshop.change.nothing", { from: fromName })
      : say(
          sentence(`workshop.change.moved.${oneOrMany(moved.more)}-${oneOrMany(moved.less)}`, {
            amount: formatKroner(moved.amount, language),
            from: fromName,
            more: names(moved.more),
            less: names(moved.less),
          }),
        );
  return (
    <Section
      heading={t("workshop.change.heading")}
      lead={isToday ? `${t("workshop.change.is-today")} ${movement}` : movement}
    >
      {!used && <TodayUnknown workshop={workshop} />}
      <Slopes
        workshop={workshop}
        from={from}
        fromName={t(known ? "workshop.change.today-short" : "workshop.change.population-short")}
      />
    </Section>
  );
}

const oneOrMany = ({ length }: readonly string[]) => (length === 1 ? "one" : "many");

function Slopes({
  workshop,
  from,
  fromName,
}: {
  workshop: Workshop;
  from: Evaluation;
  fromName: string;
}): ReactElement | null {
  const { t, language } = useSaid();
  const { last, rows, facts } = workshop;
  const sources = useSources(workshop);
  if (!last) return null;
  const points = rows.map((row) => {
    const before = amountOf(from, row.id) ?? ore(0n);
    const beforeEach = perInhabitant(before, populationOf(facts, row.id, last.state.year));
    return { ...row, name: nameOf(facts, row.id), before, beforeEach, isOwn: row.id === last.state.own };
  });
  const each = (exact: (typeof points)[number]["beforeEach"]) =>
    exact ? formatKronerBare(ore(roundHalfAway(exact)), language) : "–";
  const toName = t("workshop.change.this");
  const note = last.state.amountIsReal
    ? String(last.state.year)
    : t("workshop.example-year", { year: last.state.year });
  const describe = (text: (p: (typeof points)[number]) => string) => points.map(text).join("; ");
  const table = {
    rows: points,
    rowKey: (row: (typeof points)[number]) => row.id,
    isOwn: (row: (typeof points)[number]) => row.isOwn,
  };
  const name = { id: "name", header: t("workshop.column.name"), cell: (row: (typeof points)[number]) => row.name };
  return (
    <div className={styles.charts}>
      <SlopeChart
        caption={t("workshop.change.amounts")}
        sources={sources}
        note={note}
        fromLabel={fromName}
        toLabel={toName}
        description={describe(
          (p) => `${p.name}: ${formatKroner(p.before, language)} → ${formatKroner(p.amount, language)}`,
        )}
        slopes={points.map((p) => ({
          id: p.id,
          from: drawnKroner(p.before),
          to: drawnKroner(p.amount),
          fromText: `${p.name} ${formatKronerBare(p.before, language)}`,
          toText: `${formatKronerBare(p.amount, language)}`,
          isOwn: p.isOwn,
        }))}
        table={{
          ...table,
          caption: t("workshop.change.amounts"),
          columns: [
            name,
            { id: "before", header: fromName, numeric: true, cell: (row) => formatOreBare(row.before, language) },
            { id: "after", header: toName, numeric: true, cell: (row) => formatOreBare(row.amount, language) },
          ],
        }}
      />
      <SlopeChart
        caption={t("workshop.change.each")}
        sources={sources}
        note={note}
        fromLabel={fromName}
        toLabel={toName}
        description={describe((p) => `${p.name}: ${each(p.beforeEach)} → ${each(p.perInhabitant)}`)}
        slopes={points
          .filter((p) => p.beforeEach && p.perInhabitant)
          .map((p) => ({
            id: p.id,
            from: drawnFraction(p.beforeEach),
            to: drawnFraction(p.perInhabitant),
            fromText: `${p.name} ${each(p.beforeEach)}`,
            toText: `${each(p.perInhabitant)} ${p.name}`,
            isOwn: p.isOwn,
          }))}
        table={{
          ...table,
          caption: t("workshop.change.each"),
          columns: [
            name,
            { id: "before", header: fromName, numeric: true, cell: (row) => each(row.beforeEach) },
            { id: "after", header: toName, numeric: true, cell: (row) => each(row.perInhabitant) },
          ],
        }}
      />
    </div>
  );
}

/** For most cooperations nobody has written down today's key: said openly, with who could, and the form to do it. */
function TodayUnknown({ workshop }: { workshop: Workshop }): ReactElement {
  const { t } = useSaid();
  const [isOpen, setOpen] = useState(false);
  const { cooperation } = workshop.state;
  return (
    <div className={styles.today}>
      <p>
        {t("workshop.today.is")}{" "}
        <Unknown
          who={t("workshop.today.who")}
          action={
            cooperation === null ? (
              t("workshop.today.choose")
            ) : (
              <Button variant="secondary" data-size="sm" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
                {t("workshop.today.register")}
              </Button>
            )
          }
        />
      </p>
      {isOpen && cooperation !== null && (
        <RegisterKeyForm workshop={workshop} cooperation={cooperation} onDone={() => setOpen(false)} />
      )}
    </div>
  );
}
